package org.norma.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The questions that a form of this handler may ask before the act is done; a request
 * that names another is answered as if it had named none.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

	/** Message keys of the questions. */
	String[] value();

}
