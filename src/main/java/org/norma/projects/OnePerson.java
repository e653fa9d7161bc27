package org.norma.projects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One person who judged the own work, where the rules of the level allow it.
 *
 * @param name name of the person
 * @param parts what the person did, in its order
 */
public record OnePerson(String name, List<Part> parts) {

	public OnePerson {
		parts = List.copyOf(parts);
	}

	/** Whoever had two parts of which one judges the other. */
	static Optional<OnePerson> of(Map<Part, ProjectEvent> had) {
		return SeparatePersons.judging()
			.filter((pair) -> had.keySet().containsAll(pair))
			.map((pair) -> pair.stream().map(had::get).map(ProjectEvent::actorId).distinct().toList())
			.filter((people) -> people.size() == 1 && people.get(0) != null)
			.findFirst()
			.map((people) -> of(had, people.get(0)));
	}

	private static OnePerson of(Map<Part, ProjectEvent> had, @Nullable UUID person) {
		var own = had.entrySet().stream().filter((each) -> isBy(each.getValue(), person)).toList();
		return new OnePerson(own.get(0).getValue().actor(), own.stream().map(Map.Entry::getKey).toList());
	}

	private static boolean isBy(ProjectEvent event, @Nullable UUID person) {
		return event.actorId() != null && event.actorId().equals(person);
	}

}
