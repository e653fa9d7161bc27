package org.norma.bodies;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The bodies of the demonstration, before its standards and accounts that name them. */
@Component
@Profile("demo")
@Order(DemoBodies.AFTER_CLASSIFICATION)
class DemoBodies implements ApplicationRunner {

	static final int AFTER_CLASSIFICATION = 110;

	private static final CSVFormat FORM = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	private final BodyService bodies;

	private final BodyAdministration administration;

	private final BodyDirectory directory;

	DemoBodies(BodyService bodies, BodyAdministration administration, BodyDirectory directory) {
		this.bodies = bodies;
		this.administration = administration;
		this.directory = directory;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		forEach("demo/bodies.csv", (row) -> {
			if (this.bodies.byCode(row.get("code")).isEmpty()) {
				add(row);
			}
		});
		forEach("demo/members.csv", this::seat);
	}

	/**
	 * What has been dissolved keeps its page; its successor answers for its standards.
	 */
	private void add(CSVRecord row) {
		this.administration.create(facts(row));
		var ended = day(row.get("ended"));
		if (ended != null) {
			this.administration.disband(new BodyId(this.bodies.byCode(row.get("code")).orElseThrow().id()), ended,
					row.get("successor"));
		}
	}

	private static @Nullable LocalDate day(String text) {
		return text.isBlank() ? null : LocalDate.parse(text);
	}

	private static void forEach(String path, Consumer<CSVRecord> each) throws IOException {
		var file = new ClassPathResource(path);
		try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
				var rows = FORM.parse(text)) {
			rows.forEach(each);
		}
	}

	/** A member sits for an interest; the rule on shares counts these. */
	private void seat(CSVRecord row) {
		var body = this.bodies.byCode(row.get("body")).orElseThrow();
		var member = row.get("member");
		if (this.directory.members(body.id()).stream().noneMatch((each) -> each.body().code().equals(member))) {
			this.administration.seat(new BodyId(body.id()), member, MembershipKind.valueOf(row.get("membership")),
					InterestCategory.valueOf(row.get("interest")));
		}
	}

	private static BodyFacts facts(CSVRecord row) {
		var names = new Texts(Map.of("en", row.get("name_en"), "zh", row.get("name_zh"), "it", row.get("name_it")));
		return new BodyFacts(row.get("code"), BodyKind.valueOf(row.get("kind")), names, filled(row.get("level")),
				region(row.get("region")), filled(row.get("parent")), filled(row.get("url")), "", false,
				day(row.get("established")));
	}

	/** Regions are GB/T 2260 codes, with CN- before them; a whole country is none. */
	private static @Nullable String region(String text) {
		var code = text.replaceFirst("^CN-", "");
		return code.matches("\\d+") ? code : null;
	}

	private static @Nullable String filled(String text) {
		return text.isBlank() ? null : text;
	}

}
