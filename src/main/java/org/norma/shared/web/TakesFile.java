package org.norma.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler takes a file. Nobody may send one to another address, nor without the right
 * to call the handler, nor a larger one: that is refused before the body is read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesFile {

	/** Megabytes of the largest file. */
	int megabytes();

}
