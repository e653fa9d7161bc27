package org.norma.shared.web;

import java.util.Map;

/**
 * The questions before the acts of a module, in the words of what is stored: what a form
 * says of a thing fills no question.
 */
public interface Questions {

	/**
	 * What fills each question of this module that names something, by its message key.
	 */
	Map<String, Filling> fillings();

}
