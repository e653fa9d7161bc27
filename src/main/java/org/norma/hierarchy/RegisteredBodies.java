package org.norma.hierarchy;

/** Which bodies are registered; answered by the module that keeps them. */
public interface RegisteredBodies {

	/** Whether a body is registered under this code, or under this full name. */
	boolean isRegistered(String code);

}
