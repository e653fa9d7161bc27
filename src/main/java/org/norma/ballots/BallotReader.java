package org.norma.ballots;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.documents.DocumentService;
import org.norma.documents.Revision;
import org.norma.documents.RevisionId;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.ReviewedTexts;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads ballots, each as far as its reader may see it. */
@Service
@Transactional(readOnly = true)
public class BallotReader implements Ballots, ReviewedTexts {

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final Seats seats;

	private final Votes votes;

	private final BallotRules rules;

	private final BallotRights rights;

	private final Projects projects;

	private final DocumentService documents;

	private final LastDay lastDay;

	private final SeatNames names;

	BallotReader(BallotRepository ballots, Electorate electorate, Seats seats, Votes votes, BallotRules rules,
			BallotRights rights, Projects projects, DocumentService documents, LastDay lastDay, SeatNames names) {
		this.ballots = ballots;
		this.electorate = electorate;
		this.seats = seats;
		this.votes = votes;
		this.rules = rules;
		this.rights = rights;
		this.projects = projects;
		this.documents = documents;
		this.lastDay = lastDay;
		this.names = names;
	}

	@Override
	public List<BallotView> ofProject(ProjectId project) {
		return views(this.ballots.ofProject(project));
	}

	@Override
	public List<BallotView> deciding(Collection<ProjectId> ids) {
		return ids.isEmpty() ? List.of() : views(this.ballots.deciding(ids));
	}

	@Override
	public Optional<RevisionId> agreedText(ProjectId project) {
		return deciding(List.of(project)).stream()
			.filter((ballot) -> ballot.status() == BallotStatus.PASSED)
			.map(BallotView::revisionId)
			.findFirst();
	}

	@Override
	public Optional<RevisionId> reviewed(ProjectId project) {
		return agreedText(project);
	}

	private List<BallotView> views(List<Ballot> found) {
		var counts = this.votes.count(found.stream().map(Ballot::id).toList());
		return found.stream()
			.map((each) -> each.view(counts.getOrDefault(each.id(), new Count(0, 0, 0, 0, 0, 0))))
			.toList();
	}

	/** Ballots of public projects, the open ones first. */
	public Page<BallotRow> list(Pageable page) {
		var ids = this.ballots.shown(page);
		return new PageImpl<>(rows(ids.getContent(), Map.of()), page, ids.getTotalElements());
	}

	/** Open ballots in which the signed-in person may vote, the soonest to end first. */
	public List<BallotRow> mine() {
		return Actor.current()
			.map(this.electorate::openFor)
			.map((open) -> rows(List.copyOf(open.keySet()), open))
			.map((rows) -> rows.stream().filter((row) -> BallotRules.underReview(row.project())).toList())
			.orElse(List.of());
	}

	private List<BallotRow> rows(List<BallotId> ids, Map<BallotId, Boolean> voted) {
		if (ids.isEmpty()) {
			return List.of();
		}
		var read = this.ballots.byIds(ids);
		var committees = this.names.committees(read);
		var found = views(read).stream().collect(Collectors.toMap(BallotView::id, Function.identity()));
		var named = this.projects.byIds(found.values().stream().map(BallotView::projectId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(ProjectView::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		return ids.stream()
			.map(found::get)
			.filter((ballot) -> named.containsKey(ballot.projectId()))
			.map((ballot) -> new BallotRow(ballot, java.util.Objects.requireNonNull(named.get(ballot.projectId())),
					committees.get(ballot.id()), voted.getOrDefault(ballot.id(), false), days(ballot)))
			.toList();
	}

	private long days(BallotView ballot) {
		return java.time.temporal.ChronoUnit.DAYS.between(this.rules.today(), ballot.closesOn());
	}

	/**
	 * A ballot as its reader may see it.
	 * @throws NotFound when there is none, or its project is not public and not theirs
	 */
	public BallotDetails details(BallotId id) {
		var read = read(id);
		var ballot = views(List.of(read)).get(0);
		var project = project(ballot);
		var seats = this.seats.of(id);
		var claim = Actor.current().flatMap((person) -> this.seats.claim(read, seats, project, person));
		var own = named(own(claim));
		if (!ballot.projectPublic() && own == null && !this.rights.readsDraft(project)) {
			throw new NotFound("ballots.not-found", id.value());
		}
		var insight = (own != null || this.rights.seesVotes(project)) && !ballot.hidesVotes();
		var holds = this.rights.holds(project);
		var voters = this.names.in(LocaleContextHolder.getLocale(), voters(seats, insight, holds));
		var lines = lines(ballot, insight, holds);
		return new BallotDetails(ballot, project, this.names.committees(List.of(read)).get(id),
				this.rules.levelName(project), insight, holds || !ballot.hidesVotes(), holds,
				this.rights.leads(project), this.rights.cancels(project), voters, this.electorate.excluded(id), own,
				(own != null) ? this.votes.of(own.id()) : List.of(), this.rules.sentences(lines, false),
				this.rules.sentences(lines, true), this.rules.needed(ballot.terms()), this.rules.bases(ballot.terms()),
				this.lastDay.latest(project, ballot.openedOn()),
				(int) voters.stream().filter(VoterLine::awaitsAnswer).count(), days(ballot),
				closable(read, ballot, seats) && BallotRules.underReview(project),
				ballot.mayRecordOn(this.rules.today()) && BallotRules.underReview(project),
				!ballot.spent() || isLast(ballot), own != null || this.rights.readsDraft(project),
				claim.map(Seats.Claim::entitlement).orElse(Entitlement.NO_VOTER),
				SeatHistory.of(seats, insight || holds));
	}

	/** Seats are looked at only where that decides it. */
	private boolean closable(Ballot read, BallotView ballot, List<Seat> seats) {
		var today = this.rules.today();
		return ballot.mayCloseOn(today)
				|| (ballot.mayCloseOn(today, 0) && ballot.mayCloseOn(today, this.seats.awaited(read, seats).size()));
	}

	/** Named votes; for who holds a ballot that hides them, who has voted. */
	private static List<VoterLine> voters(List<Seat> seats, boolean insight, boolean holds) {
		if (!insight && !holds) {
			return List.of();
		}
		return seats.stream().map(Seat::voter).map((voter) -> insight ? voter : voter.sealed()).toList();
	}

	/** The arithmetic so far; of hidden votes only whether enough have come in. */
	private static List<Criterion> lines(BallotView ballot, boolean insight, boolean holds) {
		if (insight) {
			return ballot.tally().expected();
		}
		return holds ? Tally.quorum(ballot.terms(), ballot.voted(), ballot.count().entitled()).stream().toList()
				: List.of();
	}

	/** The open or counted one after which no other was held. */
	private boolean isLast(BallotView ballot) {
		return this.ballots.ofProject(ballot.projectId())
			.stream()
			.reduce((earlier, later) -> later)
			.filter((last) -> last.id().equals(ballot.id()))
			.isPresent();
	}

	private static @Nullable VoterLine own(Optional<Seats.Claim> claim) {
		return claim.filter(Seats.Claim::entitled).map((each) -> each.seat().voter()).orElse(null);
	}

	/** The seat of a body in the language of who votes for it. */
	private @Nullable VoterLine named(@Nullable VoterLine own) {
		return (own != null && own.seat()) ? this.names.in(LocaleContextHolder.getLocale(), List.of(own)).get(0) : own;
	}

	/** The frozen text, for voters and for who may read the draft. */
	public Revision text(BallotId id) {
		var ballot = read(id);
		var view = ballot.view(Count.NONE);
		var project = project(view);
		var claim = Actor.current().flatMap((person) -> this.seats.claim(ballot, this.seats.of(id), project, person));
		if (own(claim) == null && !this.rights.readsDraft(project)) {
			throw new NotFound("ballots.not-found", id.value());
		}
		return this.documents.revision(view.revisionId());
	}

	private Ballot read(BallotId id) {
		return this.ballots.read(id).orElseThrow(() -> new NotFound("ballots.not-found", id.value()));
	}

	private ProjectView project(BallotView ballot) {
		return this.projects.byId(ballot.projectId())
			.orElseThrow(() -> new NotFound("ballots.not-found", ballot.id().value()));
	}

}
