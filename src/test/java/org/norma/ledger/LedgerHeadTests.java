package org.norma.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.norma.ledger.HeadComparison.Chain;
import org.norma.ledger.HeadComparison.Signer;
import org.norma.ledger.LedgerCheck.Fault;
import org.norma.shared.Act;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What signed heads tell of a ledger that somebody with all rights on the database
 * changed: each test writes a ledger of its own in a transaction that is rolled back.
 */
@SpringBootTest
@AutoConfigureMockMvc
class LedgerHeadTests {

	private static final Instant NOON = Instant.parse("2031-03-01T12:00:00Z");

	@TempDir
	private Path folder;

	@Autowired
	private LedgerRepository ledger;

	@Autowired
	private LedgerHeadRepository heads;

	@Autowired
	private MessageSource messages;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private final List<Object> told = new ArrayList<>();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void anUntouchedLedgerContinuesAHeadNotedBefore() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			append(3);
			assertThat(compare(noted)).satisfies((found) -> {
				assertThat(found.chain()).isEqualTo(Chain.CONTINUES);
				assertThat(found.proven()).isTrue();
			});
			assertThat(command(noted.line())).isZero();
			assertThat(said()).startsWith("The chain continues the head: it holds entry 5").contains("8 entries");
			assertThat(service().verify().whole()).isTrue();
		});
	}

	@Test
	void oneChangedEntryIsToldAsABreak() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			this.jdbc.sql("update ledger_entry set actor_name = 'Somebody else' where seq = 3").update();
			assertThat(compare(noted).chain()).isEqualTo(Chain.BROKEN);
			assertThat(command(noted.line())).isEqualTo(LedgerCommand.BROKEN);
			assertThat(said()).contains("broken at entry 3").contains("values");
			assertThat(service().verify().fault()).isEqualTo(Fault.VALUES);
		});
	}

	@Test
	void anEntryRemovedInTheMiddleIsToldAsABreak() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			this.jdbc.sql("delete from ledger_entry where seq = 3").update();
			assertThat(compare(noted).chain()).isEqualTo(Chain.BROKEN);
			assertThat(command(noted.line())).isEqualTo(LedgerCommand.BROKEN);
			assertThat(service().verify().fault()).isEqualTo(Fault.GAP);
		});
	}

	@Test
	void aTailThatWasCutOffIsTold() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			this.jdbc.sql("delete from ledger_entry where seq > 3").update();
			assertThat(service().verify()).isEqualTo(new LedgerCheck(3, hash(3), 4L, Fault.CUT_OFF));
			forgetHeads();
			assertThat(service().verify().whole()).as("without heads nobody can know").isTrue();
			assertThat(compare(noted).chain()).isEqualTo(Chain.CUT_OFF);
			assertThat(command(noted.line())).isEqualTo(LedgerCommand.BROKEN);
			assertThat(said()).isEqualToIgnoringNewLines(
					"The chain was cut off: the head names entry 5, and the chain ends with entry 3.");
		});
	}

	@Test
	void aTailThatWasCutOffAndGrewAgainIsTold() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			this.jdbc.sql("delete from ledger_entry where seq > 3").update();
			append(4);
			assertThat(service().verify().fault()).isEqualTo(Fault.REWRITTEN);
			assertThat(compare(noted).chain()).isEqualTo(Chain.REWRITTEN);
		});
	}

	@Test
	void aWholeChainRewrittenWithRightHashesIsTold() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			rewrite((name) -> "Somebody else");
			assertThat(service().verify()).satisfies((check) -> {
				assertThat(check.fault()).isEqualTo(Fault.REWRITTEN);
				assertThat(check.brokenSeq()).isEqualTo(5);
			});
			forgetHeads();
			assertThat(service().verify().whole()).isTrue();
			assertThat(compare(noted).chain()).isEqualTo(Chain.REWRITTEN);
			assertThat(command(noted.line())).isEqualTo(LedgerCommand.BROKEN);
			assertThat(said()).startsWith("The chain was rewritten: entry 5");
		});
	}

	@Test
	void aHeadThatWasForgedProvesNothingAndIsTold() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			var forged = new LedgerHead(4, hash(4), noted.at(), noted.publicKey(), noted.signature());
			assertThat(compare(forged).signer()).isEqualTo(Signer.FORGED);
			assertThat(command(forged.text())).isEqualTo(LedgerCommand.NOT_SIGNED_HERE);
			assertThat(said()).contains("forged or was changed");
			this.jdbc.sql("update ledger_head set entries = 4, hash = ?").param(hash(4)).update();
			assertThat(service().verify().fault()).isEqualTo(Fault.FORGED_HEAD);
		});
	}

	/** Who rewrites chain and heads with a key of his own lacks the installation's. */
	@Test
	void aLedgerSignedAnewWithAnotherKeyIsTold() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			rewrite((name) -> "Somebody else");
			forgetHeads();
			var other = new LedgerKey(properties("other.key"));
			this.heads.add(other.sign(5, hash(5), NOON));
			assertThat(service().verify().fault()).isEqualTo(Fault.UNKNOWN_KEY);
			assertThat(compare(noted)).satisfies((found) -> {
				assertThat(found.chain()).isEqualTo(Chain.REWRITTEN);
				assertThat(found.signer()).isEqualTo(Signer.OWN);
			});
		});
	}

	@Test
	void aReplacedKeyIsToldAndTheFormerOneCanBeNamed() {
		inALedgerOf(5, () -> {
			var noted = sign(NOON);
			var replaced = properties("replaced.key");
			var now = new LedgerHeadService(this.ledger, this.heads, new LedgerKey(replaced), replaced);
			new LedgerKey(replaced).sign(5, hash(5), NOON);
			assertThat(now.compare(noted, "").signer()).isEqualTo(Signer.OTHER);
			assertThat(now.compare(noted, noted.keyId()).proven()).isTrue();
			assertThat(now.verify().fault()).isEqualTo(Fault.UNKNOWN_KEY);
			var named = new LedgerHeadProperties(replaced.key(), List.of(noted.keyId()), 1, List.of());
			var told = new LedgerHeadService(this.ledger, this.heads, new LedgerKey(named), named);
			assertThat(told.verify().whole()).isTrue();
			assertThat(told.compare(noted, "").proven()).isTrue();
			assertThat(run(now, noted.line())).isEqualTo(LedgerCommand.NOT_SIGNED_HERE);
			assertThat(said()).contains("continues the head", "signed with the key " + noted.keyId());
		});
	}

	@Test
	void theHeadIsSignedOnceADayAndAfterEnoughEntriesAndMailedOnceADay() {
		inALedgerOf(5, () -> {
			var first = sign(NOON);
			sign(NOON.plusSeconds(60));
			assertThat(this.heads.all()).containsExactly(first);
			append(10);
			var second = sign(NOON.plusSeconds(120));
			assertThat(second.entries()).isEqualTo(15);
			var third = sign(NOON.plus(Duration.ofDays(1)));
			assertThat(this.heads.all()).containsExactly(first, second, third);
			assertThat(this.told).hasSize(2).allSatisfy((event) -> {
				var notice = (Notice) event;
				assertThat(notice.key()).isEqualTo("ledger.notice.head");
				assertThat(notice.recipients().addresses()).containsExactly("auditor@example.org");
			});
			assertThat(((Notice) this.told.get(0)).arguments()).contains(first.line());
		});
	}

	@Test
	void whatDoesNotContinueTheHeadBeforeIsNotSigned() {
		inALedgerOf(5, () -> {
			sign(NOON);
			rewrite((name) -> "Somebody else");
			sign(NOON.plus(Duration.ofDays(1)));
			assertThat(this.heads.all()).hasSize(1);
			assertThat(((Notice) this.told.get(1)).key()).isEqualTo("ledger.notice.unsigned");
		});
	}

	@Test
	void anEmptyLedgerHasNoHead() {
		inALedgerOf(0, () -> {
			signing(NOON).signIfDue();
			assertThat(this.heads.all()).isEmpty();
		});
	}

	@Test
	void aHeadIsReadOnOneLineOrSeveralAndFromAFile() {
		inALedgerOf(2, () -> {
			var noted = sign(NOON);
			assertThat(LedgerHead.read(noted.text())).isEqualTo(noted);
			assertThat(LedgerHead.read(" " + noted.line().replace(" ", "\r\n"))).isEqualTo(noted);
			assertThat(noted.genuine()).isTrue();
			var file = Files.writeString(this.folder.resolve("head.txt"), noted.text());
			assertThat(command(file.toString())).isZero();
			assertThat(command("no head")).isEqualTo(LedgerCommand.NOT_CHECKED);
		});
		for (var bad : List.of("", "entries 1", "norma-ledger-head 1 entries x hash a at b public-key c signature d",
				"x ".repeat(3_000_000))) {
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> LedgerHead.read(bad));
		}
	}

	@Test
	void thePrivateKeyIsReadByItsOwnerAloneAndMadeOnce() throws IOException {
		var properties = properties("made/new.key");
		var first = new LedgerKey(properties).sign(1, "0".repeat(64), NOON);
		assertThat(new LedgerKey(properties).sign(1, "0".repeat(64), NOON)).isEqualTo(first);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(properties.key())))
			.isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(properties.key().getParent())))
			.isEqualTo("rwx------");
		try (var files = Files.list(properties.key().getParent())) {
			assertThat(files).containsExactly(properties.key());
		}
	}

	@Test
	void theDatabaseLetsNobodyChangeAHead() {
		inALedgerOf(1, () -> {
			sign(NOON);
			this.jdbc.sql("alter table ledger_head enable trigger ledger_head_only_grows").update();
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> this.jdbc.sql("delete from ledger_head").update())
				.withStackTraceContaining("The ledger only grows");
		});
	}

	private void inALedgerOf(int entries, Task test) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("alter table ledger_entry disable trigger ledger_entry_only_grows").update();
			this.jdbc.sql("alter table ledger_head disable trigger ledger_head_only_grows").update();
			this.jdbc.sql("delete from ledger_entry").update();
			forgetHeads();
			append(entries);
			try {
				test.run();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private void append(int number) {
		IntStream.range(0, number).forEach((i) -> append("Li Hua " + i));
	}

	private void append(String name) {
		var seq = this.ledger.lastSeq();
		var act = new Act("probe.done", "probe", "1", Map.of(), Map.of(), null, name, null, null, null);
		this.ledger
			.append(List.of(LedgerEntry.of(act, seq + 1, NOON, this.ledger.hashOf(seq).orElse(LedgerEntry.START))));
	}

	private void rewrite(UnaryOperator<String> name) {
		List<String> names;
		try (var chain = this.ledger.chain(0)) {
			names = chain.map(LedgerEntry::actorName).map(name).toList();
		}
		this.jdbc.sql("delete from ledger_entry").update();
		names.forEach(this::append);
	}

	private void forgetHeads() {
		this.jdbc.sql("delete from ledger_head").update();
	}

	private String hash(long seq) {
		return this.ledger.hashOf(seq).orElseThrow();
	}

	private LedgerHead sign(Instant now) {
		signing(now).signIfDue();
		return this.heads.newest(1).get(0);
	}

	private HeadSigning signing(Instant now) {
		var properties = properties("head.key");
		return new HeadSigning(this.ledger, this.heads, new LedgerKey(properties), properties,
				Clock.fixed(now, ZoneOffset.UTC), this.told::add);
	}

	private LedgerHeadProperties properties(String file) {
		return new LedgerHeadProperties(this.folder.resolve(file), List.of(), 10, List.of("auditor@example.org"));
	}

	private LedgerHeadService service() {
		var properties = properties("head.key");
		return new LedgerHeadService(this.ledger, this.heads, new LedgerKey(properties), properties);
	}

	private HeadComparison compare(LedgerHead noted) {
		return service().compare(noted, "");
	}

	private int command(String head) {
		return run(service(), head);
	}

	private int run(LedgerHeadService service, String head) {
		this.out.reset();
		return new LedgerCommand(new LedgerService(this.ledger, service), service, this.messages).run(
				new DefaultApplicationArguments("verify-ledger", "--head=" + head),
				new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private String said() {
		return this.out.toString(StandardCharsets.UTF_8).strip();
	}

	/** A test that reads and writes files. */
	private interface Task {

		void run() throws IOException;

	}

}
