package org.norma.consultations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.norma.projects.ProjectView;
import org.norma.shared.Ids;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is told what happens in rounds. */
@Component
class RoundNotices {

	private static final List<Role> PEOPLE = List.of(Role.OFFICIAL, Role.EXPERT, Role.ENTERPRISE, Role.DRAFTER);

	private final SaidBefore said;

	private final Addressees addressees;

	private final ApplicationEventPublisher events;

	RoundNotices(SaidBefore said, Addressees addressees, ApplicationEventPublisher events) {
		this.said = said;
		this.addressees = addressees;
		this.events = events;
	}

	/**
	 * The people of the bodies asked, the experts of the committee and its secretariat.
	 */
	void opened(RoundSummary round, ProjectView project, Collection<UUID> asked) {
		var arguments = List.of(project.code(), project.title(), round.closesOn().toString());
		for (var body : asked) {
			for (var role : PEOPLE) {
				publish(Recipients.holders(role, body), "consultations.notice.asked", arguments, round);
			}
		}
		if (round.kind() == RoundKind.COMMITTEE) {
			for (var role : List.of(Role.EXPERT, Role.OFFICIAL)) {
				publish(Recipients.holders(role, round.committeeId()), "consultations.notice.committee", arguments,
						round);
			}
		}
	}

	/**
	 * A round stopped, goes on, lasts or ended otherwise than announced: who commented,
	 * who was asked, and the committee.
	 */
	void stopped(RoundSummary round, ProjectView project, String what, String reason) {
		var arguments = List.of(project.code(), project.title(), round.closesOn().toString(), reason);
		var told = new ArrayList<>(this.said.authors(round.id()));
		this.addressees.of(round.id())
			.forEach((asked) -> PEOPLE.forEach((role) -> told.add(Recipients.holders(role, asked.body().id()))));
		if (round.kind() == RoundKind.COMMITTEE) {
			told.add(Recipients.holders(Role.EXPERT, round.committeeId()));
			told.add(Recipients.holders(Role.OFFICIAL, round.committeeId()));
		}
		var key = "consultations.notice." + what;
		var once = key + "-" + round.id().value() + "-" + Ids.next();
		told.forEach((each) -> this.events.publishEvent(new Notice(each, key, arguments, round.href(), once)));
	}

	private void publish(Recipients to, String key, List<?> arguments, RoundSummary round) {
		this.events.publishEvent(new Notice(to, key, arguments, round.href(), key + "-" + round.id().value()));
	}

	/** A changed answer is told again. */
	void disposed(Comment comment, ProjectView project) {
		var decided = comment.disposition().map(Disposition::name).orElse("");
		this.events.publishEvent(
				new Notice(comment.author(), "consultations.notice.disposed." + decided.toLowerCase(Locale.ROOT),
						List.of(comment.code(), project.code(), project.title()), comment.href(),
						"comment-" + comment.code() + "-" + decided));
	}

}
