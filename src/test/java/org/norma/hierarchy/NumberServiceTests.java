package org.norma.hierarchy;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
class NumberServiceTests {

	private static final LevelCode ASSOCIATION = new LevelCode("association");

	@Autowired
	private NumberService numbers;

	@Autowired
	private LevelService levels;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void twentyAtOnceTakeTwentyNumbersWithoutGapOrDouble() throws Exception {
		var threads = Executors.newFixedThreadPool(20);
		try {
			Callable<Long> take = () -> this.transaction
				.execute((status) -> this.numbers.reserveNext(ASSOCIATION, "CADP"));
			var taken = threads.invokeAll(IntStream.range(0, 20).mapToObj((each) -> take).toList())
				.stream()
				.map((future) -> {
					try {
						return future.get();
					}
					catch (Exception ex) {
						throw new IllegalStateException(ex);
					}
				});
			assertThat(taken).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void aNumberTakenInATransactionThatFailsIsGivenAgain() {
		var first = next("GZAEPI");
		this.transaction.executeWithoutResult((status) -> {
			this.numbers.reserveNext(ASSOCIATION, "GZAEPI");
			status.setRollbackOnly();
		});
		assertThat(next("GZAEPI")).isEqualTo(first + 1);
		assertThat(next("OTHER")).isEqualTo(1);
	}

	@Test
	void aNumberIsTakenOnlyWithWhatItIsFor() {
		assertThatThrownBy(() -> this.numbers.reserveNext(ASSOCIATION, "X"))
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	@Test
	void mandatoryAndRecommendedNationalStandardsShareOneSeriesThatGoesOnAfterWhatExists() {
		this.numbers.noteUsed(new LevelCode("national.recommended"), "", 45_000);
		this.numbers.noteUsed(new LevelCode("national.recommended"), "", 300);
		var next = this.transaction
			.execute((status) -> this.numbers.reserveNext(new LevelCode("national.mandatory"), ""));
		assertThat(next).isEqualTo(45_001);
	}

	@Test
	void aPreviewFollowsThePatternOfTheLevel() {
		assertThat(preview("national.recommended", "", 19001, "")).isEqualTo("GB/T 19001-2026");
		assertThat(preview("national.mandatory", "", 9706, "205")).isEqualTo("GB 9706.205-2026");
		assertThat(preview("industry.JR", "", 68, "")).isEqualTo("JR/T 68-2026");
		assertThat(preview("local.31", "", 100, "")).isEqualTo("DB31/T 100-2026");
		this.levels.ensureCity("4403");
		assertThat(preview("local.4403", "", 7, "")).isEqualTo("DB4403/T 7-2026");
		assertThat(preview("association", "GZAEPI", 1, "")).isEqualTo("T/GZAEPI 1-2026");
		assertThat(preview("enterprise", "717G1.R", 584, "")).isEqualTo("Q/717G1.R 584-2026");
		assertThat(this.numbers.preview(new LevelCode("national.sample"),
				new NumberParts("", 3, "", 2026, Map.of("class", "08"))))
			.isEqualTo("GSB 08-3-2026");
		assertThatThrownBy(() -> preview("association", "", 1, "")).isInstanceOf(RuleBroken.class);
		assertThatThrownBy(() -> preview("international", "", 1, "")).isInstanceOf(RuleBroken.class);
		assertThatThrownBy(() -> preview("local.31", "", 0, "")).isInstanceOf(RuleBroken.class);
	}

	private String preview(String level, String issuer, long sequence, String part) {
		return this.numbers.preview(new LevelCode(level), NumberParts.of(issuer, sequence, part, 2026));
	}

	private long next(String issuer) {
		return java.util.Objects
			.requireNonNull(this.transaction.execute((status) -> this.numbers.reserveNext(ASSOCIATION, issuer)));
	}

}
