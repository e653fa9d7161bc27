package org.norma.needs;

import java.util.List;

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
		var key = "needs.notice." + what;
		var arguments = List.of(need.code(), need.subject(), word);
		var once = key + "-" + need.code();
		this.events.publishEvent(new Notice(need.proposer(), key, arguments, href, once));
		this.voices.of(need.id())
			.forEach((other) -> this.events.publishEvent(new Notice(other, key + ".others", arguments, href, once)));
	}

	/** Path of the need's page. */
	static String href(Need need) {
		return "/needs/" + need.id().value();
	}

}
