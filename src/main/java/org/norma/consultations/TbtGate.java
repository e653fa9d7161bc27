package org.norma.consultations;

import java.time.temporal.ChronoUnit;
import java.util.List;

import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

/**
 * The draft was notified to the members of the WTO, and the days for their comments are
 * over, at the end of consultation, or of review where consultation is skipped (Law art.
 * 10; TBT Agreement art. 2.9).
 */
class TbtGate implements Gate {

	private final Stage stage;

	private final TbtService notifications;

	private final ConsultationRules rules;

	TbtGate(Stage stage, TbtService notifications, ConsultationRules rules) {
		this.stage = stage;
		this.notifications = notifications;
		this.rules = rules;
	}

	@Override
	public String name() {
		return "tbt-notification";
	}

	@Override
	public Stage guards() {
		return this.stage;
	}

	@Override
	public boolean concerns(ProjectView project) {
		var here = project.route().contains(Stage.CONSULTATION) ? Stage.CONSULTATION : Stage.REVIEW;
		return project.kind() != ProjectKind.WITHDRAWAL && here == this.stage && this.rules.notified(project);
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		var period = this.rules.tbt(project);
		var href = "/consultations/tbt/" + project.id().value();
		var recorded = this.notifications.of(project.id());
		if (recorded.isEmpty()) {
			return List.of(new Missing("gate.tbt-notification.none",
					List.of(period.level(), period.basis(), String.valueOf(period.days())), href));
		}
		var notification = recorded.get();
		var last = notification.notifiedOn().plusDays(period.days());
		var today = this.rules.today();
		return today.isAfter(last) ? List.of() : List.of(new Missing("gate.tbt-notification.running",
				List.of(notification.number(), notification.notifiedOn().toString(),
						String.valueOf(ChronoUnit.DAYS.between(notification.notifiedOn(), today)), period.level(),
						String.valueOf(period.days()), period.basis(), last.plusDays(1).toString()),
				href));
	}

}
