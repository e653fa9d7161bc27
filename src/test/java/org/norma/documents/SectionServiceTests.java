package org.norma.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DocumentsTest
class SectionServiceTests {

	private static final Instant EVER = Instant.parse("2999-01-01T00:00:00Z");

	private final Drafts drafts = new Drafts();

	@Autowired
	private DocumentService documents;

	@Autowired
	private SectionService sections;

	@Autowired
	private StructureService structure;

	private DocumentId document;

	private SectionId scope;

	@BeforeEach
	void draft() {
		this.document = this.drafts.english(this.documents);
		this.scope = Drafts.section(this.documents.outline(this.document), "1");
	}

	@AfterEach
	void signOut() {
		Person.nobodyActs();
	}

	@Test
	void aSavedTextIsReadBackWithItsWriterAndItsHistory() {
		save(0, "One.\r\nTwo.");
		save(1, "Three.");
		var read = this.sections.read(this.document, this.scope);
		assertThat(read.text().body()).isEqualTo("Three.");
		assertThat(read.version()).isEqualTo(2);
		assertThat(read.author().name()).isEqualTo("Li Hua");
		var history = this.sections.history(this.document, this.scope, EVER);
		assertThat(history).extracting(SectionVersion::version).containsExactly(2, 1, 0);
		assertThat(this.sections.version(this.document, this.scope, history.get(1).id()).text().body())
			.isEqualTo("One.\nTwo.");
	}

	@Test
	void savingTheSameTextTwiceIsOneChange() {
		assertThat(save(0, "One.")).isInstanceOf(SaveOutcome.Saved.class);
		assertThat(save(0, "One.")).isInstanceOf(SaveOutcome.Saved.class);
		assertThat(this.sections.read(this.document, this.scope).version()).isEqualTo(1);
	}

	@Test
	void theTextOfTheSecondWriterIsKeptBesideTheFirst() {
		save(0, "Text of Li Hua.");
		this.drafts.colleague().acts();
		var outcome = (SaveOutcome.Conflict) save(0, "Text of Anna.");
		assertThat(outcome.author().name()).isEqualTo("Li Hua");
		assertThat(this.sections.read(this.document, this.scope).text().body()).isEqualTo("Text of Li Hua.");
		assertThat(this.sections.version(this.document, this.scope, outcome.kept()).text().body())
			.isEqualTo("Text of Anna.");
		assertThat(this.documents.outline(this.document).find(this.scope).orElseThrow().conflict()).isTrue();
		this.sections.merge(this.document, this.scope, outcome.kept(), 1, Drafts.text("Scope", "Both."));
		assertThat(this.sections.read(this.document, this.scope).text().body()).isEqualTo("Both.");
		assertThat(this.sections.conflicts(this.document, this.scope)).isEmpty();
		assertThat(this.sections.history(this.document, this.scope, EVER)).extracting(SectionVersion::act)
			.contains(SectionVersion.Act.CONFLICT);
	}

	@Test
	void aMergeThatComesSecondAgainIsAConflictAgain() {
		save(0, "A");
		var first = (SaveOutcome.Conflict) save(0, "B");
		save(1, "C");
		var again = this.sections.merge(this.document, this.scope, first.kept(), 1, Drafts.text("Scope", "A and B"));
		assertThat(again).isInstanceOf(SaveOutcome.Conflict.class);
		assertThat(this.sections.conflicts(this.document, this.scope)).extracting(SectionVersion::id)
			.containsExactly(((SaveOutcome.Conflict) again).kept());
	}

	@Test
	void aDismissedTextStaysInTheHistory() {
		save(0, "A");
		var conflict = (SaveOutcome.Conflict) save(0, "B");
		this.sections.dismiss(this.document, this.scope, conflict.kept());
		assertThat(this.sections.conflicts(this.document, this.scope)).isEmpty();
		assertThat(this.sections.version(this.document, this.scope, conflict.kept()).text().body()).isEqualTo("B");
	}

	@Test
	void theTextWrittenIntoADeletedSectionIsKept() {
		this.structure.delete(this.document, this.scope);
		var conflict = (SaveOutcome.Conflict) save(0, "Written meanwhile.");
		assertThat(this.sections.version(this.document, this.scope, conflict.kept()).text().body())
			.isEqualTo("Written meanwhile.");
	}

	@Test
	void anEarlierStateComesBackAndTheLaterOneStaysInTheHistory() {
		save(0, "Early.");
		save(1, "Late.");
		var early = this.sections.history(this.document, this.scope, EVER).get(1);
		this.sections.bringBack(this.document, this.scope, early.id());
		assertThat(this.sections.read(this.document, this.scope).text().body()).isEqualTo("Early.");
		assertThat(this.sections.history(this.document, this.scope, EVER)).hasSize(4);
	}

	@Test
	void aTextBeyondTheLimitIsRefusedWithItsLength() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> save(0, "x".repeat(200_001)))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly(200_001, 200_000));
		assertThat(save(0, "规".repeat(200_000))).isInstanceOf(SaveOutcome.Saved.class);
	}

	@Test
	void writersOfDifferentSectionsNeverConflict() throws Exception {
		var clause = Drafts.section(this.documents.outline(this.document), "4");
		var own = IntStream.range(0, 6)
			.mapToObj((writer) -> this.structure.addBelow(this.document, clause, "Part " + writer))
			.toList();
		var outcomes = together(6, 10, (writer, round) -> this.sections.save(this.document, own.get(writer), round,
				Drafts.text("Part " + writer, "round " + round)));
		assertThat(outcomes).hasSize(60).allMatch((outcome) -> outcome instanceof SaveOutcome.Saved);
	}

	@Test
	void noTextOfManyWritersOfOneSectionIsLost() throws Exception {
		var outcomes = together(6, 10, (writer, round) -> {
			var read = this.sections.read(this.document, this.scope).version();
			return this.sections.save(this.document, this.scope, read,
					Drafts.text("Scope", "writer " + writer + " round " + round));
		});
		assertThat(outcomes).hasSize(60);
		var kept = new ArrayList<String>();
		for (var before = EVER; before != null;) {
			var page = this.sections.history(this.document, this.scope, before);
			page.forEach(
					(state) -> kept.add(this.sections.version(this.document, this.scope, state.id()).text().body()));
			before = page.isEmpty() ? null : page.get(page.size() - 1).author().at();
		}
		assertThat(kept).contains(IntStream.range(0, 60)
			.mapToObj((all) -> "writer " + all / 10 + " round " + all % 10)
			.toArray(String[]::new));
		assertThat(this.sections.conflicts(this.document, this.scope))
			.hasSize((int) outcomes.stream().filter((outcome) -> outcome instanceof SaveOutcome.Conflict).count());
	}

	@Test
	void savingAndMovingAtOnceLosesNeither() throws Exception {
		var clause = Drafts.section(this.documents.outline(this.document), "4");
		var first = this.structure.addBelow(this.document, clause, "First");
		var second = this.structure.addBelow(this.document, clause, "Second");
		together(2, 20, (writer, round) -> {
			if (writer == 0) {
				this.structure.move(this.document, second, (round % 2 == 0) ? Direction.UP : Direction.DOWN);
				return new SaveOutcome.Saved(0, Author.current(Instant.now()));
			}
			return this.sections.save(this.document, first, round, Drafts.text("First", "round " + round));
		});
		assertThat(this.sections.read(this.document, first).text().body()).isEqualTo("round 19");
		assertThat(this.documents.outline(this.document).entries()).extracting(OutlineEntry::heading)
			.endsWith("First", "Second");
	}

	private SaveOutcome save(int versionRead, String body) {
		return this.sections.save(this.document, this.scope, versionRead, Drafts.text("Scope", body));
	}

	private List<SaveOutcome> together(int writers, int rounds, Work work) throws Exception {
		var start = new CyclicBarrier(writers);
		var threads = Executors.newFixedThreadPool(writers);
		var outcomes = new ArrayList<SaveOutcome>();
		var running = new ArrayList<Future<List<SaveOutcome>>>();
		for (var number = 0; number < writers; number++) {
			var writer = number;
			running.add(threads.submit(() -> {
				this.drafts.drafter().acts();
				start.await(10, TimeUnit.SECONDS);
				var own = new ArrayList<SaveOutcome>();
				for (var round = 0; round < rounds; round++) {
					own.add(work.act(writer, round));
				}
				return own;
			}));
		}
		for (var each : running) {
			outcomes.addAll(each.get(60, TimeUnit.SECONDS));
		}
		threads.shutdown();
		return outcomes;
	}

	interface Work {

		SaveOutcome act(int writer, int round);

	}

}
