package org.norma.publications;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LegalBasis;
import org.norma.projects.Exemption;
import org.norma.projects.Signature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exemption on which an approval relies, kept with it as it stood.
 *
 * @param gate name of the gate
 * @param basis legal basis of who may exempt, as it is kept
 * @param countersignedBy who countersigned, {@code null} where nobody had to
 */
public record ExemptedGate(String gate, String reason, String basis, String requestedBy, LocalDate requestedOn,
		@Nullable String countersignedBy, @Nullable LocalDate countersignedOn) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<ExemptedGate>> LIST = new TypeReference<>() {
	};

	static List<ExemptedGate> of(List<Exemption> exemptions) {
		return exemptions.stream().map(ExemptedGate::of).toList();
	}

	private static ExemptedGate of(Exemption exemption) {
		var second = exemption.decided();
		return new ExemptedGate(exemption.gate(), exemption.reason(), exemption.basis(), exemption.requested().name(),
				exemption.requested().on(), name(second), (second != null) ? second.on() : null);
	}

	private static @Nullable String name(@Nullable Signature second) {
		return (second != null) ? second.name() : null;
	}

	/** The legal basis in the reader's language. */
	public String said() {
		return LegalBasis.said(this.basis);
	}

	/** As it is kept, {@code null} for none. */
	static @Nullable String write(List<ExemptedGate> exemptions) {
		return exemptions.isEmpty() ? null : JSON.writeValueAsString(exemptions);
	}

	static List<ExemptedGate> read(@Nullable String kept) {
		return (kept == null) ? List.of() : JSON.readValue(kept, LIST);
	}

}
