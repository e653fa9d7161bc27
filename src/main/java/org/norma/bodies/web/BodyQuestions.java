package org.norma.bodies.web;

import java.util.Map;
import java.util.Optional;

import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.bodies.Departures;
import org.norma.shared.NotFound;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about bodies and their members name. */
@Component
class BodyQuestions implements Questions {

	private final BodyDirectory directory;

	private final BodyService bodies;

	private final Departures departures;

	BodyQuestions(BodyDirectory directory, BodyService bodies, Departures departures) {
		this.directory = directory;
		this.bodies = bodies;
		this.departures = departures;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("bodies.disband.confirm", (asked) -> succession(asked, false), //
				"bodies.parent.confirm", (asked) -> parent(asked, true), //
				"bodies.parent.confirm.none", (asked) -> parent(asked, false), //
				"bodies.disband.confirm.successor", (asked) -> succession(asked, true), //
				"bodies.succeed.confirm", (asked) -> succession(asked, true), //
				"bodies.succeed.confirm.none", (asked) -> succession(asked, false), //
				"bodies.member.remove.confirm", this::member, //
				"bodies.departure.confirm.vacant", (asked) -> departure(asked, false),
				"bodies.departure.confirm.successor", (asked) -> departure(asked, true));
	}

	private String code(Asked asked) {
		return this.directory.details(asked.part("slug")).code();
	}

	private Optional<Object[]> succession(Asked asked, boolean named) {
		var successor = asked.sent("successor").strip();
		return Filling.when(named != successor.isEmpty(), code(asked), successor, asked.sent("day"));
	}

	/** Another body above means other officials who act. */
	private Optional<Object[]> parent(Asked asked, boolean named) {
		var above = this.directory.details(asked.part("slug")).parent();
		var before = (above != null) ? above.code() : "";
		var after = asked.sent("parentCode").strip();
		return Filling.when(!after.equals(before) && named != after.isEmpty(), code(asked), after, before);
	}

	private Optional<Object[]> member(Asked asked) {
		var member = this.bodies.byId(new BodyId(asked.sentId("member")))
			.map(BodySummary::code)
			.orElseThrow(() -> new NotFound("shared.not-found"));
		return Filling.with(member, code(asked));
	}

	private Optional<Object[]> departure(Asked asked, boolean successor) {
		var departure = this.departures.view(asked.id());
		var follower = departure.successor();
		return Filling.when(successor == (follower != null), departure.name(), code(asked),
				(follower != null) ? follower : "");
	}

}
