package org.norma.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.norma.shared.Actor;
import org.norma.shared.Texts;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;

/** A module that lets acts wait for people, and may fail. */
public class TestWork implements WorkSource {

	private final Map<UUID, List<WorkItem>> items = new ConcurrentHashMap<>();

	private final Map<UUID, Texts> titles = new ConcurrentHashMap<>();

	private volatile boolean failing;

	@Override
	public List<WorkItem> of(Actor person) {
		if (this.failing) {
			throw new IllegalStateException("The module is out of order");
		}
		var titled = Stream.ofNullable(this.titles.get(person.accountId()))
			.map((title) -> item(title.in(LocaleContextHolder.getLocale()), "2026-12-30"));
		return Stream.concat(this.items.getOrDefault(person.accountId(), List.of()).stream(), titled).toList();
	}

	/** Lets an act wait for the person, with its last day or {@code null}. */
	public void waits(Actor person, String subject, String due) {
		this.items.computeIfAbsent(person.accountId(), (id) -> new ArrayList<>()).add(item(subject, due));
	}

	/** Lets an act on something with a title in several languages wait for the person. */
	public void waits(Actor person, Texts title) {
		this.titles.put(person.accountId(), title);
	}

	private static WorkItem item(String subject, String due) {
		return new WorkItem("sample.vote", List.of("SAC"), subject, "/ballots/" + subject.replace(' ', '-'),
				(due != null) ? java.time.LocalDate.parse(due) : null, (due != null) ? "GB/T 16733-2023, 6.4" : null);
	}

	public void done(Actor person) {
		this.items.remove(person.accountId());
	}

	public void fails(boolean whether) {
		this.failing = whether;
	}

}
