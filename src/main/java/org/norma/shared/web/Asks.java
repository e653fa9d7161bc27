package org.norma.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The questions that this handler asks before the act is done; the first that
 * {@link Questions} fill is the right one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

	/** Message keys of the questions. */
	String[] value();

	/**
	 * Whether the act is tried first and taken back; {@code false} where it reaches
	 * beyond the database, such as a mail. Who may do that is said by the access rule of
	 * the handler alone.
	 */
	boolean tried() default true;

}
