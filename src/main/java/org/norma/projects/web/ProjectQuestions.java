package org.norma.projects.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.norma.projects.CoordinationLine;
import org.norma.projects.CoordinationPosition;
import org.norma.projects.ProjectDetails;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectReader;
import org.norma.shared.NotFound;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the questions about projects name. */
@Component
class ProjectQuestions implements Questions {

	private final ProjectReader reader;

	ProjectQuestions(ProjectReader reader) {
		this.reader = reader;
	}

	@Override
	public Map<String, Filling> fillings() {
		var all = new HashMap<String, Filling>();
		all.put("projects.confirm.countersign", this::countersigned);
		all.put("projects.confirm.advance", this::advanced);
		all.put("projects.confirm.decide", this::project);
		all.put("projects.confirm.cancel", this::project);
		all.put("projects.confirm.exempt", this::exempted);
		all.put("projects.confirm.escalate.silence", (asked) -> authority(asked, true));
		all.put("projects.confirm.escalate.objection", (asked) -> authority(asked, false));
		all.put("projects.confirm.resolve.silence", (asked) -> authority(asked, true));
		all.put("projects.confirm.resolve.objection", (asked) -> authority(asked, false));
		return all;
	}

	private Optional<Object[]> countersigned(Asked asked) {
		return Filling.with(gate(asked.part("gate")), details(asked).project().code());
	}

	private Optional<Object[]> project(Asked asked) {
		var project = details(asked).project();
		return Filling.with(project.code(), project.title().in(asked.locale()));
	}

	private Optional<Object[]> advanced(Asked asked) {
		var project = details(asked).project();
		return Filling.with(project.code(), project.title().in(asked.locale()),
				new DefaultMessageSourceResolvable("projects.stage." + project.stage().key()));
	}

	private Optional<Object[]> exempted(Asked asked) {
		var project = details(asked).project();
		return Filling.with(project.code(), project.title().in(asked.locale()), gate(asked.sent("gate")));
	}

	/** Whether it objected or was silent is what the record says, not the form. */
	private Optional<Object[]> authority(Asked asked, boolean silence) {
		var details = details(asked);
		UUID body = asked.id("body");
		var line = details.coordination()
			.stream()
			.filter((each) -> each.bodyId().equals(body))
			.findFirst()
			.orElseThrow(() -> new NotFound("shared.not-found"));
		return Filling.when(silence == isSilent(line), name(details, body, asked));
	}

	private static boolean isSilent(CoordinationLine line) {
		return line.position() != CoordinationPosition.OBJECTED;
	}

	private static String name(ProjectDetails details, UUID id, Asked asked) {
		var body = details.body(id);
		return (body != null) ? body.names().in(asked.locale()) : id.toString();
	}

	private static DefaultMessageSourceResolvable gate(String gate) {
		return new DefaultMessageSourceResolvable(new String[] { "gate." + gate }, gate);
	}

	private ProjectDetails details(Asked asked) {
		return this.reader.details(new ProjectId(asked.id()));
	}

}
