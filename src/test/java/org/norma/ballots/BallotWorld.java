package org.norma.ballots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.InterestCategory;
import org.norma.bodies.MembershipKind;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProposalData;
import org.norma.projects.World;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Committees, experts and projects in review, for the tests. */
public record BallotWorld(World.Acting acting, BodyAdministration administration, BallotOpening opening,
		BallotVoting voting, BallotClosing closing, JdbcClient jdbc) {

	public UUID newCommittee() {
		return this.acting.body("TC " + UUID.randomUUID(), BodyKind.COMMITTEE);
	}

	public UUID newUnit() {
		return this.acting.body("UNIT " + UUID.randomUUID(), BodyKind.ORGANISATION);
	}

	/** A person with an account and the grants. */
	public Person person(String name, Actor.Grant... grants) {
		var id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into account (id, user_name, display_name, enabled, created_at, failed_attempts, revision)
				values (:id, :user, :name, true, now(), 0, 0)
				""").param("id", id).param("user", id.toString()).param("name", name).update();
		for (var grant : grants) {
			this.jdbc.sql("""
					insert into account_grant (id, account_id, role, body_id, valid_from)
					values (:id, :account, :role, :body, '2020-01-01')
					""")
				.param("id", UUID.randomUUID())
				.param("account", id)
				.param("role", grant.role().name())
				.param("body", grant.bodyId())
				.update();
		}
		return new Person(id, name, Arrays.asList(grants), Locale.ENGLISH);
	}

	public Person expert(String name, UUID committee, UUID... units) {
		var grants = new ArrayList<Actor.Grant>();
		grants.add(new Actor.Grant(Role.EXPERT, committee, null));
		Arrays.stream(units).map((unit) -> new Actor.Grant(Role.ENTERPRISE, unit, null)).forEach(grants::add);
		return person(name, grants.toArray(Actor.Grant[]::new));
	}

	public List<Person> experts(int count, UUID committee) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((n) -> expert(String.format("Expert %03d", n), committee))
			.toList();
	}

	public void seat(UUID committee, UUID member, InterestCategory interest) {
		var code = this.acting.bodies().byId(new BodyId(member)).orElseThrow().code();
		this.administration.seat(new BodyId(committee), code, MembershipKind.MEMBER, interest);
	}

	/** A project with a text that has come to review, without the gates before it. */
	public ProjectId inReview(String level, UUID committee, UUID... cooperating) {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		var national = level.startsWith("national");
		var ground = level.endsWith("mandatory") ? "health-life-property"
				: level.endsWith("recommended") ? "basic-common" : null;
		var id = this.acting.propose(proposal(level, national ? ground : null, committee, Set.of(cooperating)));
		if (this.acting.details(id).gatesNow().stream().anyMatch((gate) -> gate.name().equals("publicity"))) {
			this.acting.publicise(id, 30);
		}
		this.acting.accept(id);
		this.acting.write(id);
		this.jdbc.sql("update project set stage = 'REVIEW', version = version + 1 where id = :id")
			.param("id", id.value())
			.update();
		return id;
	}

	private ProposalData proposal(String level, String ground, UUID committee, Set<UUID> cooperating) {
		var p = this.acting.proposal(level);
		return new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, ground, p.authorityId(),
				committee, p.leadBodyId(), Set.of(), cooperating, p.justification(), null, null, null, null, null);
	}

	public BallotId open(ProjectId id) {
		return this.acting.official()
			.get(() -> this.opening.open(id, NewBallot.ofCommittee(this.acting.today().plusDays(30))));
	}

	public void votes(BallotId ballot, Position position, List<Person> people) {
		people.forEach((each) -> each
			.does(() -> this.voting.vote(ballot, position, position.needsRemark() ? "Clause 4 is not clear." : null)));
	}

	public void close(BallotId ballot) {
		this.acting.official().does(() -> this.closing.close(ballot, "Minutes."));
	}

}
