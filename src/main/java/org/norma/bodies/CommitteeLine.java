package org.norma.bodies;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RefusedLine;
import org.norma.shared.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A committee as a line of ISO Open Data states it, already understood: names and scope
 * are plain text.
 *
 * @param number number of the line
 * @param externalId identifier of the committee at ISO
 */
record CommitteeLine(long number, String externalId, String code, Texts names, String scope, BodyStatus status,
		@Nullable LocalDate established, @Nullable String parentExternalId, @Nullable Named secretariat,
		List<Named> participating, List<Named> observing, List<Named> committees, List<Named> organisations) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final int LONGEST_CODE = 100;

	/** Reads a line, or throws why it cannot be taken. */
	static CommitteeLine of(CommitteeFile.Line line) throws Refused {
		if (!line.whole()) {
			throw new Refused(line, "line", line.text(), "bodies.refused.too-long", CommitteeFile.LONGEST_LINE);
		}
		Raw raw;
		try {
			raw = JSON.readValue(line.text(), Raw.class);
		}
		catch (JacksonException | StackOverflowError ex) {
			throw new Refused(line, "line", line.text(), "bodies.refused.not-json");
		}
		if (raw == null || raw.id() == null || !raw.id().matches("[0-9A-Za-z-]{1,40}")) {
			throw new Refused(line, "id", (raw != null) ? String.valueOf(raw.id()) : "", "bodies.refused.id");
		}
		var code = PlainText.line(raw.reference());
		if (code.isEmpty() || code.length() > LONGEST_CODE) {
			throw new Refused(line, "reference", code, "bodies.refused.reference", LONGEST_CODE);
		}
		var names = texts(raw.title());
		if (names.isEmpty()) {
			throw new Refused(line, "title", "", "bodies.refused.title", code);
		}
		return new CommitteeLine(line.number(), raw.id(), code, names,
				PlainText.of((raw.scope() != null) ? raw.scope().get("en") : null), status(line, raw.status()),
				date(line, raw.creationDate()), raw.parentId(), said(raw.secretariat()), some(raw.pMembers()),
				some(raw.oMembers()), some(raw.committeeLiaisons()), some(raw.organizationLiaisons()));
	}

	private static BodyStatus status(CommitteeFile.Line line, @Nullable String status) throws Refused {
		return switch (Objects.requireNonNullElse(status, "Active")) {
			case "Active" -> BodyStatus.ACTIVE;
			case "Suspended", "Standby", "Stand-by" -> BodyStatus.STAND_BY;
			case "Disbanded" -> BodyStatus.DISBANDED;
			default -> throw new Refused(line, "status", String.valueOf(status), "bodies.refused.status");
		};
	}

	private static @Nullable LocalDate date(CommitteeFile.Line line, @Nullable String date) throws Refused {
		try {
			return (date == null || date.isBlank()) ? null : LocalDate.parse(date);
		}
		catch (DateTimeParseException ex) {
			throw new Refused(line, "creationDate", String.valueOf(date), "bodies.refused.date");
		}
	}

	private static Texts texts(@Nullable Map<String, String> html) {
		var texts = new java.util.HashMap<String, String>();
		if (html != null) {
			html.forEach((language, text) -> texts.put(language, PlainText.line(text)));
		}
		return new Texts(texts);
	}

	/** A secretariat without number and name is vacant. */
	private static @Nullable Named said(@Nullable Named secretariat) {
		return (secretariat == null || (secretariat.id() == null && secretariat.called().isEmpty())) ? null
				: secretariat.plain();
	}

	private static List<Named> some(@Nullable List<@Nullable Named> list) {
		return (list == null) ? List.of() : list.stream().filter(Objects::nonNull).map(Named::plain).toList();
	}

	/** Another body as the file names it. */
	record Named(@Nullable String id, @Nullable String acronym, @Nullable String reference) {

		/** How the file calls it; empty when it does not. */
		String called() {
			return Objects.requireNonNullElse((this.acronym != null) ? this.acronym : this.reference, "");
		}

		private Named plain() {
			return new Named(this.id, (this.acronym != null) ? PlainText.line(this.acronym) : null,
					(this.reference != null) ? PlainText.line(this.reference) : null);
		}

	}

	private record Raw(@Nullable String id, @Nullable String reference, @Nullable String status,
			@Nullable Map<String, String> title, @Nullable Map<String, String> scope, @Nullable String creationDate,
			@Nullable String parentId, @Nullable Named secretariat, @Nullable List<@Nullable Named> pMembers,
			@Nullable List<@Nullable Named> oMembers, @Nullable List<@Nullable Named> committeeLiaisons,
			@Nullable List<@Nullable Named> organizationLiaisons) {
	}

	/** A line that is not taken. */
	static final class Refused extends Exception {

		private final transient RefusedLine line;

		Refused(CommitteeFile.Line line, String field, String value, String key, Object... arguments) {
			super(key, null, false, false);
			this.line = RefusedLine.of(line.number(), field, value, key, arguments);
		}

		RefusedLine line() {
			return this.line;
		}

	}

}
