package org.norma.ballots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyAdministration;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Many vote at once, and somebody closes meanwhile: every vote counts once. */
@ProjectTest
@Tag("long")
class ConcurrencyTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private BallotOpening opening;

	@Autowired
	private BallotVoting voting;

	@Autowired
	private BallotClosing closing;

	@Autowired
	private BallotReader reader;

	@Autowired
	private Votes votes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private MessageSource messages;

	private BallotWorld world;

	private UUID committee;

	@BeforeEach
	void world() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = this.world.newCommittee();
	}

	private static List<Throwable> together(List<? extends Callable<Throwable>> acts) throws Exception {
		var pool = Executors.newFixedThreadPool(acts.size());
		var start = new CountDownLatch(1);
		try {
			var running = acts.stream().map((act) -> pool.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			start.countDown();
			var outcomes = new ArrayList<Throwable>();
			for (var each : running) {
				outcomes.add(each.get());
			}
			return outcomes;
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Callable<Throwable> vote(BallotId ballot, Person person, Position position) {
		return () -> person.get(() -> catchThrowable(() -> this.voting.vote(ballot, position, "A remark.")));
	}

	private int versions(BallotId ballot) {
		return this.jdbc.sql("select count(*) from vote where ballot_id = :id")
			.param("id", ballot.value())
			.query(Integer.class)
			.single();
	}

	@Test
	void twoHundredMembersVoteAtOnceAndEveryVoteCountsOnce() throws Exception {
		var members = this.world.experts(200, this.committee);
		var ballot = this.world.open(this.world.inReview("national.recommended", this.committee));
		var acts = new ArrayList<Callable<Throwable>>();
		for (int n = 0; n < members.size(); n++) {
			acts.add(vote(ballot, members.get(n), Position.values()[n % 4]));
		}
		assertThat(together(acts)).containsOnlyNulls();
		var count = this.votes.count(ballot);
		assertThat(count).isEqualTo(new Count(200, 0, 50, 50, 50, 50));
		assertThat(versions(ballot)).isEqualTo(200);
	}

	@Test
	void membersWhoChangeTheirVotesAtTheSameTimeStillCountOnce() throws Exception {
		var members = this.world.experts(40, this.committee);
		var ballot = this.world.open(this.world.inReview("national.recommended", this.committee));
		var acts = new ArrayList<Callable<Throwable>>();
		for (var member : members) {
			for (int n = 0; n < 5; n++) {
				var position = Position.values()[ThreadLocalRandom.current().nextInt(4)];
				var remark = "Remark " + n;
				acts.add(() -> member.get(() -> catchThrowable(() -> this.voting.vote(ballot, position, remark))));
			}
		}
		assertThat(together(acts)).containsOnlyNulls();
		assertThat(versions(ballot)).isEqualTo(200);
		var count = this.votes.count(ballot);
		assertThat(count.voted()).isEqualTo(40);
		assertThat(this.jdbc.sql("select max(number) from vote where ballot_id = :id group by voter_id")
			.param("id", ballot.value())
			.query(Integer.class)
			.list()).containsOnly(5);
	}

	@Test
	void fiftyMembersVoteThroughThePagesAtOnce() throws Exception {
		var members = this.world.experts(50, this.committee);
		var ballot = this.world.open(this.world.inReview("national.recommended", this.committee));
		var acts = members.stream().map((member) -> (Callable<Throwable>) () -> catchThrowable(() -> {
			assertThat(this.web.post()
				.uri("/ballots/{id}/vote", ballot.value())
				.param("position", "APPROVE")
				.with(csrf())
				.with(authentication(member.token()))).hasStatus3xxRedirection();
		})).toList();
		assertThat(together(acts)).containsOnlyNulls();
		assertThat(this.votes.count(ballot)).isEqualTo(new Count(50, 0, 50, 0, 0, 0));
	}

	@Test
	void aVoteThatArrivesAsTheBallotClosesIsCountedOrRefusedNeverLost() throws Exception {
		var members = this.world.experts(30, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, members);
		var accepted = new AtomicInteger();
		var acts = new ArrayList<Callable<Throwable>>();
		for (var member : members) {
			acts.add(() -> {
				var outcome = vote(ballot, member, Position.DISAPPROVE).call();
				if (outcome == null) {
					accepted.incrementAndGet();
				}
				return outcome;
			});
		}
		acts.add(10, () -> this.acting.official().get(() -> catchThrowable(() -> this.closing.close(ballot, null))));
		var outcomes = together(acts);
		assertThat(outcomes.get(10)).isNull();
		assertThat(outcomes).filteredOn((each) -> each != null)
			.allSatisfy((each) -> assertThat(sentence(each)).startsWith("Ballot 1 was closed by Li Wei on 2026-03-"));
		assertThat(this.reader.ofProject(id).get(0).count().disapprove()).isEqualTo(accepted.get());
	}

	@Test
	void ofTwoWhoCloseAtOnceOneSucceedsAndTheOtherIsToldWhatHappened() throws Exception {
		var members = this.world.experts(3, this.committee);
		var ballot = this.world.open(this.world.inReview("industry.JR", this.committee));
		this.world.votes(ballot, Position.APPROVE, members);
		var acts = List.of("Li Wei", "Chen Jing")
			.stream()
			.map((name) -> Person.with(name, Role.OFFICIAL, this.acting.authority()))
			.map((person) -> (Callable<Throwable>) () -> person
				.get(() -> catchThrowable(() -> this.closing.close(ballot, null))))
			.toList();
		var outcomes = together(acts);
		assertThat(outcomes).filteredOn((outcome) -> outcome == null).hasSize(1);
		assertThat(outcomes).filteredOn((outcome) -> outcome != null)
			.singleElement()
			.satisfies((refused) -> assertThat(sentence(refused)).contains("has changed since you opened it: ")
				.contains("“Ballot closed: passed”"));
	}

	@Test
	void ofTwoWhoOpenAtOnceOneSucceeds() throws Exception {
		this.world.experts(3, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var acts = List.of(1, 2)
			.stream()
			.map((n) -> (Callable<Throwable>) () -> catchThrowable(() -> this.world.open(id)))
			.toList();
		assertThat(together(acts)).filteredOn((outcome) -> outcome == null).hasSize(1);
		assertThat(this.reader.ofProject(id)).hasSize(1);
	}

	/**
	 * A slow machine makes people wait for a connection, it does not lose their votes.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Patience {

		@Bean
		static BeanPostProcessor patientConnections() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof HikariDataSource connections) {
						connections.setConnectionTimeout(60_000);
					}
					return bean;
				}
			};
		}

	}

	private String sentence(Throwable refused) {
		assertThat(refused).isInstanceOf(RuleBroken.class);
		return this.messages.getMessage(((RuleBroken) refused).key(), ((RuleBroken) refused).arguments(),
				Locale.ENGLISH);
	}

}
