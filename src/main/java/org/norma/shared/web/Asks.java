package org.norma.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The questions that this handler asks before the act is done; a request that names none
 * of them is asked the first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

	/** Message keys of the questions. */
	String[] value();

}
