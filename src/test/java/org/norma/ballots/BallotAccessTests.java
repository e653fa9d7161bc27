package org.norma.ballots;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyAdministration;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.shared.NotFound;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People try what is not theirs. */
@ProjectTest
class BallotAccessTests {

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
	private JdbcClient jdbc;

	private BallotWorld world;

	private UUID committee;

	@BeforeEach
	void world() {
		this.world = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.committee = this.world.newCommittee();
	}

	private BallotDetails details(BallotId id, Person person) {
		return person.get(() -> this.reader.details(id));
	}

	@Test
	void nobodyElseVotesOpensClosesOrSeesSingleVotes() {
		var experts = this.world.experts(3, this.committee);
		var id = this.world.inReview("national.recommended", this.committee);
		var ballot = this.world.open(id);
		this.world.votes(ballot, Position.APPROVE, experts);
		var strangers = List.of(this.world.expert("Expert of another committee", this.world.newCommittee()),
				Person.with("Drafter of another body", Role.DRAFTER, this.world.newUnit()),
				Person.with("Official elsewhere", Role.OFFICIAL, this.world.newUnit()), this.world.person("Nobody"));
		for (var stranger : strangers) {
			denied(stranger, () -> this.voting.vote(ballot, Position.APPROVE, null));
			denied(stranger, () -> this.closing.close(ballot, null));
			denied(stranger, () -> this.closing.again(ballot, Stage.DRAFTING, "why"));
			denied(stranger, () -> this.closing.answer(ballot, UUID.randomUUID(), 0, "text"));
			denied(stranger, () -> this.voting.attend(ballot, UUID.randomUUID(), true));
			denied(stranger, () -> this.opening.proposal(id));
			denied(stranger, () -> this.opening.open(id, NewBallot.ofCommittee(null)));
			var seen = details(ballot, stranger);
			assertThat(seen.insight()).isFalse();
			assertThat(seen.voters()).isEmpty();
			assertThat(seen.stillNeeded()).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> stranger.get(() -> this.reader.text(ballot)));
		}
		for (var expert : experts) {
			denied(expert, () -> this.closing.close(ballot, null));
		}
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.voting.vote(ballot, Position.APPROVE, null));
	}

	private void denied(Person person, Runnable act) {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> person.does(act));
	}

	@Test
	void aBallotOfAProjectThatIsNotPublicIsNotThereForOthers() {
		var experts = this.world.experts(3, this.committee);
		var id = this.world.inReview("industry.JR", this.committee);
		var ballot = this.world.open(id);
		this.jdbc.sql("update ballot set project_public = false where id = :id").param("id", ballot.value()).update();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reader.details(ballot));
		assertThat(details(ballot, experts.get(0)).mayVote()).isTrue();
		assertThat(details(ballot, this.acting.official()).leads()).isTrue();
	}

}
