package org.norma.needs;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.projects.ProjectId;
import org.norma.projects.Projects;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Texts;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads needs for their pages. */
@Service
@Transactional(readOnly = true)
public class NeedReader {

	private final NeedRepository needs;

	private final NeedLists lists;

	private final NeedVoices voices;

	private final NeedOfficials officials;

	private final BodyService bodies;

	private final Projects projects;

	NeedReader(NeedRepository needs, NeedLists lists, NeedVoices voices, NeedOfficials officials, BodyService bodies,
			Projects projects) {
		this.needs = needs;
		this.lists = lists;
		this.voices = voices;
		this.officials = officials;
		this.bodies = bodies;
		this.projects = projects;
	}

	/** Confirmed needs, the most supported first. */
	public Page<NeedRow> search(NeedFilter filter, Pageable page) {
		return this.lists.search(filter, page);
	}

	/** A confirmed need. */
	public NeedDetails details(NeedId id) {
		var need = this.needs.findById(id)
			.filter((each) -> each.state() != NeedState.UNCONFIRMED)
			.orElseThrow(() -> new NotFound("needs.not-found"));
		var merged = need.mergedInto().flatMap((other) -> this.needs.findById(new NeedId(other))).map(Need::code);
		var project = need.projectId().filter((each) -> seen(new ProjectId(each)));
		return new NeedDetails(id, need.code(), need.data(), need.state(), need.statedAt(),
				this.officials.holds(need) ? need.proposerLine() : null, need.mergedInto().orElse(null),
				merged.orElse(null), answer(need).orElse(null), project.orElse(null), this.voices.others(id),
				Actor.current().filter((person) -> need.isBy(person.accountId())).isPresent(),
				need.state().open() && this.officials.mayHandle(need), considering(need).orElse(null));
	}

	private Optional<String> considering(Need need) {
		return need.handling()
			.filter((act) -> need.state() == NeedState.CONSIDERED && act.bodyId() != null)
			.map((act) -> this.officials.name(act.bodyId()));
	}

	private Optional<NeedDetails.Answer> answer(Need need) {
		var text = need.answer();
		return (text == null) ? Optional.empty()
				: need.handling().map((act) -> new NeedDetails.Answer(text, act.by(), bodyOf(act.bodyId()), act.at()));
	}

	private Texts bodyOf(@Nullable UUID body) {
		return Optional.ofNullable(body)
			.flatMap((id) -> this.bodies.byId(new BodyId(id)))
			.map(BodySummary::names)
			.orElse(Texts.empty());
	}

	/**
	 * A project is there for everybody from its publicity on, before for who works on it.
	 */
	private boolean seen(ProjectId id) {
		return this.projects.isPublic(id) || Actor.current()
			.filter((
					person) -> this.projects.byId(id).filter((each) -> this.projects.mayRead(each, person)).isPresent())
			.isPresent();
	}

	/** Whether the signed-in person has said to need the same. */
	public boolean supported(NeedId id) {
		return Actor.current().map((person) -> this.lists.supportedBy(id, person.accountId())).orElse(false);
	}

}
