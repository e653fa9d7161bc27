package org.norma.bodies;

import java.util.List;
import java.util.UUID;

/**
 * What bodies are deciding now, told by the modules in which they decide: while a body
 * does, nobody is taken out of it by one person alone.
 */
public interface RunningDecisions {

	/** The decisions that the members of the body are asked for now. */
	List<RunningDecision> of(UUID body);

}
