package org.norma.bodies;

import java.util.List;

/**
 * The seats of a body, for who may change them.
 *
 * @param people who sits there in person
 * @param waiting requests that a second person has to confirm
 * @param running what the body decides now
 */
public record SeatsOfBody(List<SeatedPeople.Seated> people, List<DepartureView> waiting,
		List<RunningDecision> running) {
}
