package org.norma.hierarchy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.norma.shared.startup.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads a profile's file and the tables beside it. */
final class ProfileReader {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.build();

	private static final CSVFormat CSV = CSVFormat.DEFAULT.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setTrim(true)
		.get();

	private final ResourceLoader resources;

	private final String folder;

	/**
	 * @param name a folder below {@code profiles/}, or the URL of a folder
	 */
	ProfileReader(ResourceLoader resources, String name) {
		this.resources = resources;
		this.folder = name.contains(":") ? name.replaceFirst("/*$", "/") : "classpath:profiles/" + name + "/";
	}

	Profile profile() {
		try (var file = found("profile.yaml").getInputStream()) {
			var profile = YAML.readValue(file, Profile.class);
			if (profile.levels() == null || profile.validFrom() == null || profile.rulesFrom() == null) {
				throw wrong("profile.yaml", "it needs valid-from, rules-from and levels");
			}
			return profile;
		}
		catch (JacksonException ex) {
			throw wrong("profile.yaml", ex.getOriginalMessage() + " at line " + ex.getLocation().getLineNr());
		}
		catch (IOException ex) {
			throw wrong("profile.yaml", String.valueOf(ex.getMessage()));
		}
	}

	List<CSVRecord> table(String file) {
		try (var reader = new InputStreamReader(found(file).getInputStream(), StandardCharsets.UTF_8);
				var rows = CSV.parse(reader)) {
			if (!rows.getHeaderNames().containsAll(List.of("code", "en"))) {
				throw wrong(file, "it needs the columns code and en");
			}
			return rows.getRecords();
		}
		catch (IOException ex) {
			throw wrong(file, String.valueOf(ex.getMessage()));
		}
	}

	/** A table of two columns below their names; empty where the profile has none. */
	Map<String, String> pairs(String file) {
		var resource = this.resources.getResource(this.folder + file);
		if (!resource.exists()) {
			return Map.of();
		}
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.map((line) -> line.split(",", 2))
				.collect(Collectors.toUnmodifiableMap((cells) -> cells[0], (cells) -> cells[1]));
		}
		catch (IOException ex) {
			throw wrong(file, String.valueOf(ex.getMessage()));
		}
	}

	private Resource found(String file) {
		var resource = this.resources.getResource(this.folder + file);
		if (!resource.exists()) {
			throw wrong(file, "there is no such file");
		}
		return resource;
	}

	/** Stops the start with one sentence about a file of this profile. */
	CannotStart wrong(String file, String why) {
		return new CannotStart("The profile " + this.folder + file + " cannot be loaded: " + why + ".",
				"Mend the file, or start with another --norma.profile. Nothing was stored.");
	}

}
