package org.norma.publications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.projects.Person;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.World;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers of what is cancelled after its approval are given again. */
@PublicationTest
class NumberReuseTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private ApprovalService approvals;

	@Autowired
	private Publications publications;

	@Autowired
	private MockMvcTester web;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private long approve(ProjectId id) {
		return sequence(this.road.approve(id));
	}

	private static long sequence(Approval approval) {
		return Long.parseLong(Designation.parse(approval.designation().orElseThrow()).number());
	}

	private void cancel(ProjectId id) {
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().cancel(id, seen, "The product is given up."));
	}

	@Test
	void theNumberOfAProjectCancelledAfterItsApprovalGoesToTheNextOfItsSeries() {
		var first = this.road.toApproval("enterprise");
		var number = approve(first);
		var second = approve(this.road.toApproval("enterprise"));
		assertThat(second).isEqualTo(number + 1);
		cancel(first);
		var next = this.road.toApproval("enterprise");
		assertThat(this.acting.official().get(() -> this.publications.previewNumber(this.road.view(next), false)))
			.isEqualTo("Q/ENT " + number + "-2026");
		assertThat(approve(next)).isEqualTo(number);
		assertThat(approve(this.road.toApproval("enterprise"))).isEqualTo(second + 1);
		assertThat(this.acting.details(first).history()).extracting(ProjectEvent::verb)
			.contains("project.approved", "project.number-freed", "project.cancelled");
		assertThat(this.web.get()
			.uri("/projects/" + first.value() + "/publication?lang=en")
			.with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
				.authentication(this.acting.official().token())))
			.bodyText()
			.contains("not used: the project was cancelled on 2026-03-02");
	}

	@Test
	void levelsThatShareNumbersShareWhatIsGivenBack() {
		var first = this.road.toApproval("national.recommended");
		var number = approve(first);
		cancel(first);
		var mandatory = this.road.toApproval("national.mandatory");
		assertThat(sequence(this.road.approve(mandatory, Road.Travel.supervised()))).isEqualTo(number);
	}

	@Test
	void aCancelledSheetLeavesNoGapAmongTheSheetsOfItsStandard() {
		var target = this.acting.edition("GB/T 84701-2016");
		var first = this.road.toApproval(this.road.of(ProjectKind.AMENDMENT, "national.recommended", target));
		assertThat(this.road.approve(first).designation()).contains("GB/T 84701-2016/XG1-2026");
		cancel(first);
		var second = this.road.toApproval(this.road.of(ProjectKind.AMENDMENT, "national.recommended", target));
		assertThat(this.road.approve(second).designation()).contains("GB/T 84701-2016/XG1-2026");
	}

	@Test
	void aCancelledRevisionLeavesItsNumberToTheNextOfTheSameYear() {
		var target = this.acting.edition("GB/T 84702-2016");
		var first = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", target));
		assertThat(this.road.approve(first).designation()).contains("GB/T 84702-2026");
		cancel(first);
		var second = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", target));
		assertThat(this.road.approve(second).designation()).contains("GB/T 84702-2026");
	}

	@Test
	void approvalsAndCancellationsAtOnceLeaveNeitherGapNorDuplicate() throws Exception {
		var cancelled = List.of(this.road.toApproval("association"), this.road.toApproval("association"));
		var freed = cancelled.stream().map(this::approve).sorted().toList();
		var waiting = new ArrayList<ProjectId>();
		for (int n = 0; n < 4; n++) {
			waiting.add(this.road.toApproval("association"));
		}
		var official = this.acting.third();
		var acts = new ArrayList<Callable<Long>>();
		waiting.forEach((id) -> acts.add(() -> approved(official, id)));
		cancelled.forEach((id) -> acts.add(() -> {
			cancel(id);
			return 0L;
		}));
		var given = new ArrayList<>(atOnce(acts).stream().filter((number) -> number > 0).toList());
		for (int n = 0; n < 2; n++) {
			given.add(approve(this.road.toApproval("association")));
		}
		assertThat(given).doesNotHaveDuplicates().hasSize(6).containsAll(freed);
		assertThat(given.stream().mapToLong(Long::longValue).max().orElseThrow()).isEqualTo(freed.get(0) + 5);
	}

	private long approved(Person official, ProjectId id) {
		return sequence(official.get(() -> this.approvals.approve(id, this.road.relying(id, ApprovalData.plain()))));
	}

	private static List<Long> atOnce(List<Callable<Long>> acts) throws Exception {
		var pool = Executors.newFixedThreadPool(acts.size());
		var start = new CountDownLatch(1);
		try {
			var running = acts.stream().map((act) -> pool.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			start.countDown();
			var found = new ArrayList<Long>();
			for (var each : running) {
				found.add(each.get());
			}
			return found;
		}
		finally {
			pool.shutdownNow();
		}
	}

}
