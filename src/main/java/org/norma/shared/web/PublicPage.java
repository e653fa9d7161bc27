package org.norma.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody who is not signed in gets from this handler is made from the database,
 * the search index, the day, the language and the theme alone, and holds no form that is
 * sent: it is made anew only when one of these changed ({@link PageValidator}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PublicPage {

	/**
	 * Longest time in seconds for which what this page shows is kept in the memory of a
	 * machine: so long after a change nothing is validated.
	 */
	int kept() default 5;

	/** Whether it is made from the search index too. */
	boolean searched() default false;

}
