package org.norma.publications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionNote;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the reader of a standard sees first of how it was made: the exemptions on which
 * its approval relies, and that one person judged the own work.
 */
@Component
public class CautionNotes {

	private final MessageSource messages;

	CautionNotes(MessageSource messages) {
		this.messages = messages;
	}

	/** The notes of what was approved, and published if it is. */
	public List<EditionNote> of(@Nullable Approval approval, @Nullable Publication publication) {
		return (approval == null) ? List.of()
				: Stream
					.concat(approval.exemptions()
						.stream()
						.map((gate) -> note(gate, "/projects/" + approval.projectId().value())),
							Stream.ofNullable(publication)
								.filter((each) -> each.onePerson().isPresent())
								.map((each) -> onePerson(each.onePerson().orElseThrow(), each.onePersonActs(),
										"/projects/" + approval.projectId().value())))
					.toList();
	}

	/**
	 * The notes, each with the address of the project.
	 * @param exemptions as the approval keeps them
	 * @param person who did several acts, {@code null} where others did
	 * @param acts those acts, parted by commas
	 */
	List<EditionNote> of(String project, @Nullable String exemptions, @Nullable String person, @Nullable String acts) {
		return Stream
			.concat(ExemptedGate.read(exemptions).stream().map((gate) -> note(gate, project)),
					Stream.ofNullable(person)
						.map((name) -> onePerson(name, Objects.requireNonNullElse(acts, ""), project)))
			.toList();
	}

	private EditionNote note(ExemptedGate gate, String project) {
		var said = List.of(text("gate." + gate.gate(), gate.gate()), gate.reason(), gate.requestedBy(),
				gate.requestedOn().toString(), gate.said());
		return (gate.countersignedBy() == null)
				? new EditionNote("shield-check", "publications.note.exempted.alone", said, project)
				: new EditionNote("shield-check", "publications.note.exempted",
						Stream
							.concat(said.stream(),
									Stream.of(gate.countersignedBy(), String.valueOf(gate.countersignedOn())))
							.toList(),
						project);
	}

	private EditionNote onePerson(String name, String acts, String project) {
		var said = Arrays.stream(acts.split(","))
			.map((act) -> text("projects.part." + act, act.toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining(", "));
		return new EditionNote("user", "publications.note.one-person", List.of(said, name), project);
	}

	private String text(String key, String otherwise) {
		return Objects.requireNonNullElse(
				this.messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()), otherwise);
	}

}
