package org.norma.bodies.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyDetails;
import org.norma.bodies.BodyFacts;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyStatus;
import org.norma.shared.Texts;

import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator types of a body. */
record BodyForm(@Nullable @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}]*") String code,
		@Nullable @NotNull BodyKind kind, @Nullable @Size(max = 500) String nameEn,
		@Nullable @Size(max = 500) String nameZh, @Nullable @Size(max = 500) String nameIt,
		@Nullable @Size(max = 100) String levelCode, @Nullable @Size(max = 20) String regionCode,
		@Nullable @Size(max = 100) String parentCode,
		@Nullable @Size(max = 500) @Pattern(regexp = "|https?://\\S+", message = "{bodies.form.url-shape}") String url,
		@Nullable @Size(max = 20_000) String scope, @Nullable Boolean standingBy,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate established) {

	static BodyForm empty() {
		return new BodyForm(null, BodyKind.COMMITTEE, null, null, null, null, null, null, null, null, false, null);
	}

	static BodyForm of(BodyDetails body) {
		var names = body.names();
		return new BodyForm(body.code(), body.kind(), names.get("en").orElse(null), names.get("zh").orElse(null),
				names.get("it").orElse(null), body.levelCode(), body.region(),
				(body.parent() != null) ? body.parent().code() : null, body.url(), body.scope(),
				body.status() == BodyStatus.STAND_BY, body.established());
	}

	@AssertTrue(message = "{bodies.form.name-needed}")
	public boolean isNamed() {
		return said(this.nameEn) != null || said(this.nameZh) != null || said(this.nameIt) != null;
	}

	/**
	 * The facts that the form states.
	 * @param before names held so far; languages that the form does not show are kept
	 */
	BodyFacts facts(Texts before) {
		var names = new HashMap<>(before.byLanguage());
		names.put("en", Objects.requireNonNullElse(this.nameEn, ""));
		names.put("zh", Objects.requireNonNullElse(this.nameZh, ""));
		names.put("it", Objects.requireNonNullElse(this.nameIt, ""));
		return new BodyFacts(Objects.requireNonNull(this.code).strip(), Objects.requireNonNull(this.kind),
				new Texts(names), said(this.levelCode), said(this.regionCode), said(this.parentCode), said(this.url),
				Objects.requireNonNullElse(this.scope, "").strip(), Boolean.TRUE.equals(this.standingBy),
				this.established);
	}

	private static @Nullable String said(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
