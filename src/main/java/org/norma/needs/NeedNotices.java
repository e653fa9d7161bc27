package org.norma.needs;

import java.util.List;
import java.util.UUID;

import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what becomes of a need: its proposer, and everybody who says the same, once. */
@Component
class NeedNotices {

	private final NeedVoices voices;

	private final ApplicationEventPublisher events;

	NeedNotices(NeedVoices voices, ApplicationEventPublisher events) {
		this.voices = voices;
		this.events = events;
	}

	void tell(Need need, String what, String word, String href) {
		tell(need, what, List.of(need.code(), need.subject(), word), href, "");
	}

	/**
	 * What the authority decided on the project that answers the need, with its reason.
	 */
	void tellCourse(Need need, String turn, String project, String reason, String href) {
		tell(need, turn, List.of(need.code(), need.subject(), project, reason), href, "-" + UUID.randomUUID());
	}

	private void tell(Need need, String what, List<String> arguments, String href, String occasion) {
		var key = "needs.notice." + what;
		var once = key + "-" + need.code() + occasion;
		this.events.publishEvent(new Notice(need.proposer(), key, arguments, href, once));
		this.voices.of(need.id())
			.forEach((other) -> this.events.publishEvent(new Notice(other, key + ".others", arguments, href, once)));
	}

	/** Path of the need's page. */
	static String href(Need need) {
		return "/needs/" + need.id().value();
	}

}
