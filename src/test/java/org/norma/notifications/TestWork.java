package org.norma.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.norma.shared.Actor;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

/** A module that lets acts wait for people, and may fail. */
public class TestWork implements WorkSource {

	private final Map<UUID, List<WorkItem>> items = new ConcurrentHashMap<>();

	private volatile boolean failing;

	@Override
	public List<WorkItem> of(Actor person) {
		if (this.failing) {
			throw new IllegalStateException("The module is out of order");
		}
		return this.items.getOrDefault(person.accountId(), List.of());
	}

	/** Lets an act wait for the person, with its last day or {@code null}. */
	public void waits(Actor person, String subject, String due) {
		this.items.computeIfAbsent(person.accountId(), (id) -> new ArrayList<>())
			.add(new WorkItem("sample.vote", List.of("SAC"), subject, "/ballots/" + subject.replace(' ', '-'),
					(due != null) ? java.time.LocalDate.parse(due) : null,
					(due != null) ? "GB/T 16733-2023, 6.4" : null));
	}

	public void done(Actor person) {
		this.items.remove(person.accountId());
	}

	public void fails(boolean whether) {
		this.failing = whether;
	}

}
