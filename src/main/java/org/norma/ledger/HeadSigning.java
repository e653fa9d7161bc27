package org.norma.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.norma.shared.work.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs the head of the ledger: the first of each day, and one more whenever enough
 * entries came since. Only what continues the head before it is signed.
 */
@Service
public class HeadSigning {

	private static final Logger log = LoggerFactory.getLogger(HeadSigning.class);

	private final LedgerRepository ledger;

	private final LedgerHeadRepository heads;

	private final LedgerKey key;

	private final LedgerHeadProperties properties;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	HeadSigning(LedgerRepository ledger, LedgerHeadRepository heads, LedgerKey key, LedgerHeadProperties properties,
			Clock clock, ApplicationEventPublisher events) {
		this.ledger = ledger;
		this.heads = heads;
		this.key = key;
		this.properties = properties;
		this.clock = clock;
		this.events = events;
	}

	@Transactional
	public void signIfDue() {
		var last = this.heads.newest(1).stream().findFirst().orElse(null);
		var now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		var firstOfDay = last == null || day(last.at()).isBefore(day(now));
		var entries = this.ledger.lastSeq();
		var since = (last != null) ? entries - last.entries() : entries;
		if (entries > 0 && (firstOfDay || since >= this.properties.entries())) {
			sign(last, now, firstOfDay);
		}
	}

	private void sign(@Nullable LedgerHead last, Instant now, boolean firstOfDay) {
		var check = since(last);
		if (!check.whole()) {
			log.error("No head of the ledger was signed: entry {} does not continue what was signed before ({})",
					check.brokenSeq(), check.fault());
			if (firstOfDay) {
				tell("ledger.notice.unsigned", List.of(String.valueOf(check.brokenSeq())), day(now));
			}
			return;
		}
		var head = this.key.sign(check.checked(), check.lastHash(), now);
		this.heads.add(head);
		if (last != null && !last.publicKey().equals(head.publicKey())) {
			log.warn("The head of the ledger is signed with the key {}, the one before was with {}: machines of one "
					+ "installation share norma.ledger.key", head.keyId(), last.keyId());
		}
		if (firstOfDay) {
			tell("ledger.notice.head", List.of(head.line(), String.valueOf(head.entries())), day(now));
		}
	}

	/** What came after the last head, which must still stand itself. */
	private LedgerCheck since(@Nullable LedgerHead last) {
		if (last == null) {
			try (var chain = this.ledger.chain(0)) {
				return new ChainReading(0, LedgerEntry.START, List.of()).read(chain.iterator(), Set.of());
			}
		}
		try (var chain = this.ledger.chain(last.entries())) {
			var check = new ChainReading(last.entries(), last.hash(), List.of()).read(chain.iterator(), Set.of());
			return this.ledger.hashOf(last.entries()).filter(last.hash()::equals).isPresent() ? check
					: new LedgerCheck(0, last.hash(), last.entries(), LedgerCheck.Fault.REWRITTEN);
		}
	}

	private void tell(String key, List<Object> arguments, LocalDate day) {
		if (!this.properties.auditors().isEmpty()) {
			this.events.publishEvent(new Notice(
					new Notice.Recipients(Set.of(), null, null, Set.copyOf(this.properties.auditors()), (Locale) null),
					key, arguments, "/ledger/head", key + ":" + day));
		}
	}

	private LocalDate day(Instant instant) {
		return instant.atZone(this.clock.getZone()).toLocalDate();
	}

}
