package org.norma.bodies;

import java.util.List;

import org.norma.shared.Actor;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to take members out that wait for a second person. */
@Service
@Transactional(readOnly = true)
class DepartureWork implements WorkSource {

	private final DepartureRepository departures;

	private final BodySummaries bodies;

	private final DepartureSeconds seconds;

	DepartureWork(DepartureRepository departures, BodySummaries bodies, DepartureSeconds seconds) {
		this.departures = departures;
		this.bodies = bodies;
		this.seconds = seconds;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		var mine = this.seconds.of(person,
				this.departures.waiting()
					.stream()
					.filter((each) -> Departures.manages(person, each.body()))
					.map(Departure::view)
					.toList());
		var named = this.bodies.byIds(mine.stream().map(DepartureView::bodyId).distinct().toList());
		return mine.stream()
			.flatMap((each) -> named.stream()
				.filter((body) -> body.id().equals(each.bodyId()))
				.map((body) -> item(each, body)))
			.toList();
	}

	private static WorkItem item(DepartureView departure, BodySummary body) {
		return new WorkItem("bodies.work.departure", List.of(departure.name()),
				body.code() + " " + body.names().in(LocaleContextHolder.getLocale()),
				"/bodies/" + body.id() + "/departures/" + departure.id(), null, null);
	}

}
