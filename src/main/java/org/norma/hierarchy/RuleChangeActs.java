package org.norma.hierarchy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes changes that wait into the ledger, and tells the administrators. */
@Component
class RuleChangeActs {

	private final ApplicationEventPublisher events;

	RuleChangeActs(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** The other administrators agree or refuse. */
	void asked(RuleEntry line, Level level, Map<String, String> before) {
		publish(line, "asked", before, null);
		tell(Notice.Recipients.holders(Role.ADMINISTRATOR, null), "asked", line, level, line.setBy());
	}

	/** Who asked learns what became of it. */
	void decided(RuleChangeView change, RuleEntry line, Level level) {
		var verb = switch (change.state()) {
			case AGREED -> "agreed";
			case REFUSED -> "refused";
			case TAKEN_BACK, WITHDRAWN, WAITING -> "taken-back";
		};
		publish(line, verb, Map.of(), change.reason());
		if (change.state() != RuleChangeState.TAKEN_BACK) {
			tell(Notice.Recipients.account(change.askedBy()), verb, line, level, String.valueOf(change.decider()));
		}
	}

	/** The administrators learn that a planned change does not come. */
	void withdrawn(RuleEntry line, Level level, String by) {
		tell(Notice.Recipients.holders(Role.ADMINISTRATOR, null), "withdrawn", line, level, by);
	}

	private void publish(RuleEntry line, String verb, Map<String, String> before,
			@org.jspecify.annotations.Nullable String reason) {
		var after = new HashMap<>(Map.of("rule", line.rule().key(), "value", said(line), "valid-from",
				line.validFrom().toString(), "asked-by", line.setBy()));
		if (!line.basis().isEmpty()) {
			after.put("basis", line.basis());
		}
		this.events.publishEvent(
				Act.by(Role.ADMINISTRATOR, "level.rule-change-" + verb, "level", line.level().value(), before, after)
					.because(reason));
	}

	private static String said(RuleEntry line) {
		return switch (line.effect()) {
			case SET -> String.valueOf(line.value());
			case NONE -> "-";
			case INHERIT -> "inherits";
		};
	}

	private void tell(Notice.Recipients who, String verb, RuleEntry line, Level level, String by) {
		var key = "hierarchy.notice.rule-change-" + verb;
		this.events.publishEvent(new Notice(who, key, List.of(level.names(), by, line.validFrom()),
				verb.equals("withdrawn") ? "/rule-changes" : "/rule-changes/" + line.id(), key + "-" + line.id()));
	}

}
