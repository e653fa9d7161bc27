package org.norma.hierarchy;

/** Which bodies are registered; answered by the module that keeps them. */
public interface RegisteredBodies {

	/** Whether a body is registered under this code. */
	boolean isRegistered(String code);

}
