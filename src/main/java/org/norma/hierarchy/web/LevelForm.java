package org.norma.hierarchy.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelKind;
import org.norma.hierarchy.NewLevel;
import org.norma.shared.Texts;

import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator fills in to add a level. */
record LevelForm(@Size(max = 64) @Nullable String parent,
		@NotBlank(message = "{hierarchy.needed}", groups = New.class) @Size(max = 30) @Nullable String part,
		@NotNull(groups = New.class) @Nullable LevelKind kind, @Size(max = 200) @Nullable String en,
		@Size(max = 200) @Nullable String zh, @Size(max = 200) @Nullable String it,
		@Size(max = 30) @Nullable String region, @Size(max = 1000) @Nullable String prefixes,
		@NotNull(groups = New.class) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom) {

	NewLevel wanted() {
		var above = (this.parent != null && !this.parent.isBlank()) ? new LevelCode(this.parent) : null;
		var place = (this.region != null && !this.region.isBlank()) ? this.region.strip() : null;
		return new NewLevel(above, Objects.requireNonNull(this.part).strip(), Objects.requireNonNull(this.kind),
				names(), place, Objects.requireNonNull(this.validFrom));
	}

	Texts names() {
		var names = new HashMap<String, String>();
		names.put("en", (this.en != null) ? this.en : "");
		names.put("zh", (this.zh != null) ? this.zh : "");
		names.put("it", (this.it != null) ? this.it : "");
		return new Texts(names);
	}

	List<String> prefixList() {
		return (this.prefixes != null) ? separate(this.prefixes) : List.of();
	}

	/** Prefixes typed one a line or between commas. */
	static List<String> separate(String typed) {
		return typed.lines().flatMap((line) -> List.of(line.split("[,;，；、]")).stream()).toList();
	}

	/** What only a new level must state. */
	interface New {

	}

}
