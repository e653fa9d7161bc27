package org.norma.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotId;
import org.norma.ballots.BallotKind;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotReader;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.NewBallot;
import org.norma.ballots.Position;
import org.norma.ballots.VoterLine;
import org.norma.consultations.CommentData;
import org.norma.consultations.CommentFilter;
import org.norma.consultations.CommentService;
import org.norma.consultations.CommentType;
import org.norma.consultations.Consultations;
import org.norma.consultations.Disposition;
import org.norma.consultations.DispositionService;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.consultations.TbtService;
import org.norma.documents.RevisionSection;
import org.norma.documents.SectionKind;
import org.norma.projects.ProjectId;
import org.norma.publications.ApprovalData;
import org.norma.publications.ApprovalService;
import org.norma.publications.DisclosureService;
import org.norma.publications.PublicationData;
import org.norma.publications.PublicationService;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Takes a drafted project through consultation, review, approval and publication. */
@Component
@ConditionalOnProperty("norma.demo")
class LaterWalk {

	private static final List<String> EXPERTS = List.of("EXPERT", "EXPERT_2", "EXPERT_3", "EXPERT_4", "EXPERT_5",
			"EXPERT_6", "EXPERT_7", "EXPERT_8");

	private static final List<String> FAMILY_NAMES = List.of("赵", "钱", "孙", "周", "吴", "郑", "冯", "陈", "褚", "卫", "蒋", "沈",
			"韩", "杨", "朱");

	private final DemoPeople people;

	private final DemoClock clock;

	private final Walk walk;

	private final Consultations consultations;

	private final RoundService rounds;

	private final CommentService comments;

	private final DispositionService dispositions;

	private final TbtService tbt;

	private final BallotOpening opening;

	private final BallotVoting voting;

	private final BallotClosing closing;

	private final BallotReader ballots;

	private final ApprovalService approvals;

	private final DisclosureService disclosures;

	private final PublicationService publications;

	LaterWalk(DemoPeople people, DemoClock clock, Walk walk, Consultations consultations, RoundService rounds,
			CommentService comments, DispositionService dispositions, TbtService tbt, BallotOpening opening,
			BallotVoting voting, BallotClosing closing, BallotReader ballots, ApprovalService approvals,
			DisclosureService disclosures, PublicationService publications) {
		this.people = people;
		this.clock = clock;
		this.walk = walk;
		this.consultations = consultations;
		this.rounds = rounds;
		this.comments = comments;
		this.dispositions = dispositions;
		this.tbt = tbt;
		this.opening = opening;
		this.voting = voting;
		this.closing = closing;
		this.ballots = ballots;
		this.approvals = approvals;
		this.disclosures = disclosures;
		this.publications = publications;
	}

	/** Opens a public round for as long as the rules ask, and lets people comment. */
	RoundId consult(ProjectId id, Story story) {
		var project = this.walk.view(id);
		var until = LocalDate.now(this.clock).plusDays(this.consultations.period(project).days());
		var round = this.people.ask(story.official(),
				() -> this.rounds.open(new NewRound(id, RoundKind.PUBLIC, until, this.walk.bodies(story.asked()))));
		story.comments().forEach((remark) -> comment(round, remark));
		return round;
	}

	/** Lets people say what they think of a proposal that is public. */
	void opinions(ProjectId id, Story story) {
		this.consultations.rounds(id)
			.stream()
			.filter((round) -> round.kind() == RoundKind.PUBLICITY)
			.forEach((round) -> story.opinions().forEach((remark) -> comment(round.id(), remark)));
	}

	private void comment(RoundId round, Story.Remark remark) {
		this.people.let(remark.by(), () -> {
			var said = new CommentData(clause(round, remark.clause()), null, CommentType.valueOf(remark.type()),
					remark.text(), remark.change(), remark.reason());
			this.comments.comment(round, said, null, true);
		});
	}

	private @Nullable UUID clause(RoundId round, int number) {
		return (number == 0) ? null
				: this.consultations.text(this.consultations.round(round))
					.map((revision) -> revision.sections()
						.stream()
						.filter((section) -> section.kind() == SectionKind.CLAUSE)
						.toList())
					.filter((clauses) -> clauses.size() >= number)
					.map((clauses) -> clauses.get(number - 1))
					.map(RevisionSection::lineage)
					.orElse(null);
	}

	void notifyTrade(ProjectId id, Story story) {
		this.people.let(story.official(),
				() -> this.tbt.record(id, "G/TBT/N/CHN/" + (2000 + story.begun()), LocalDate.now(this.clock)));
	}

	void closeRound(RoundId round, Story story) {
		this.people.let(story.official(), () -> this.rounds.close(round));
	}

	/** Answers the comments as the story tells. */
	void dispose(RoundId round, Story story) {
		this.people.let(story.official(), () -> {
			var rows = this.consultations.comments(this.consultations.round(round), CommentFilter.ALL,
					Pageable.ofSize(100));
			for (var row : rows) {
				story.comments()
					.stream()
					.filter((remark) -> remark.text().equals(row.text()) && remark.disposition() != null)
					.findFirst()
					.ifPresent((remark) -> this.dispositions.dispose(row.code(),
							Disposition.valueOf(String.valueOf(remark.disposition())),
							String.valueOf(remark.answer())));
			}
		});
	}

	/** Whether the level asks for a ballot or a group of experts. */
	boolean asksBallot(ProjectId id, Story story) {
		return !this.people.ask(story.official(), () -> this.opening.proposal(id)).kinds().isEmpty();
	}

	/** Opens the ballot of the committee, or calls a group of experts. */
	BallotId openBallot(ProjectId id, Story story) {
		return this.people.ask(story.official(), () -> {
			var view = this.opening.proposal(id);
			var committee = view.kinds().contains(BallotKind.COMMITTEE) && !view.committee().voters().isEmpty();
			var meeting = view.byMeeting() ? LocalDate.now(this.clock).plusDays(10) : null;
			return this.opening.open(id,
					committee ? new NewBallot(BallotKind.COMMITTEE, view.closesOn(), meeting, Set.of(), List.of())
							: new NewBallot(BallotKind.EXPERT_GROUP, null, LocalDate.now(this.clock).plusDays(10),
									Set.of(), invited()));
		});
	}

	private static List<NewBallot.Invited> invited() {
		return IntStream.range(0, FAMILY_NAMES.size())
			.mapToObj((at) -> new NewBallot.Invited(FAMILY_NAMES.get(at) + "专家", "第" + (at + 1) + "检验中心"))
			.toList();
	}

	/**
	 * The voters vote; of a ballot that is to stay open only some. Who comes to a meeting
	 * is written down from its day on.
	 * @param some whether a few votes stay out
	 */
	void votes(ProjectId id, BallotId ballot, Story story, boolean some) {
		var details = this.people.ask(story.official(), () -> this.ballots.details(ballot));
		var voters = details.voters();
		var voting = some ? voters.subList(0, voters.size() * 2 / 3) : voters;
		voting.forEach((voter) -> vote(ballot, voter, story, details.recording()));
	}

	private void vote(BallotId ballot, VoterLine voter, Story story, boolean met) {
		var expert = EXPERTS.stream()
			.filter((name) -> this.people.named(name).accountId().equals(voter.accountId()))
			.findFirst();
		expert.ifPresentOrElse(
				(name) -> this.people.let(name, () -> this.voting.vote(ballot, position(name), remark(name))), () -> {
					if (met) {
						this.people.let(story.official(),
								() -> this.voting.record(ballot, voter.id(), Position.APPROVE, null));
					}
				});
	}

	private static Position position(String expert) {
		return switch (expert) {
			case "EXPERT_3" -> Position.APPROVE_WITH_COMMENTS;
			case "EXPERT_5" -> Position.ABSTAIN;
			default -> Position.APPROVE;
		};
	}

	private static @Nullable String remark(String expert) {
		return expert.equals("EXPERT_3") ? "表述宜更简明，并与 GB/T 19000 的术语一致。" : null;
	}

	void closeBallot(BallotId ballot, Story story) {
		this.people.let(story.official(), () -> this.closing.close(ballot, "审查通过。"));
	}

	void approve(ProjectId id, Story story) {
		this.people.let(story.approver(), () -> this.approvals.approve(id,
				new ApprovalData(null, "国家市场监督管理总局", "标准化法(2017) art.29,32", false, null)));
	}

	/** Declares what the level wants disclosed, and publishes. */
	void publish(ProjectId id, Story story) {
		this.people.let(story.official(), () -> {
			var items = this.disclosures.items(this.walk.view(id));
			if (!items.isEmpty()) {
				this.disclosures.declare(id, LocalDate.now(this.clock).plusMonths(6), items.stream()
					.collect(Collectors.toMap((item) -> item, (item) -> story.declared().getOrDefault(item, "见标准文本"))));
			}
			this.publications.publish(id,
					PublicationData.today((story.ics() != null) ? List.of(story.ics()) : List.of(), true));
		});
	}

}
