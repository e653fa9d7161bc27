package org.norma.demonstration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.needs.NeedData;
import org.norma.needs.NeedDesk;
import org.norma.needs.NeedService;
import org.norma.needs.Urgency;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** States the needs of the demonstration and answers some of them. */
@Component
@ConditionalOnProperty("norma.demo")
class DemoNeeds {

	private final JdbcClient jdbc;

	private final DemoPeople people;

	private final DemoClock clock;

	private final NeedService needs;

	private final NeedDesk desk;

	DemoNeeds(JdbcClient jdbc, DemoPeople people, DemoClock clock, NeedService needs, NeedDesk desk) {
		this.jdbc = jdbc;
		this.people = people;
		this.clock = clock;
		this.needs = needs;
		this.desk = desk;
	}

	void state() throws IOException {
		if (this.jdbc.sql("select count(*) from need").query(Long.class).single() > 0) {
			return;
		}
		try (var file = new ClassPathResource("demo/needs.yaml").getInputStream()) {
			for (var need : new YAMLMapper().readValue(file, new TypeReference<List<Stated>>() {
			})) {
				state(need);
			}
		}
		finally {
			this.clock.back();
		}
	}

	private void state(Stated need) {
		this.clock.back();
		var today = LocalDate.now(this.clock);
		this.clock.on(today.minusDays(need.ago()));
		var id = this.people.ask(need.by(), () -> this.needs.state(need.data()));
		this.clock.on(today.minusDays(need.ago() / 2));
		if (need.sorted()) {
			this.people.let("OFFICIAL", () -> this.desk.sort(id, need.sector(), need.urgency()));
		}
		var answer = need.answer();
		if (answer != null) {
			this.people.let("OFFICIAL", () -> this.desk.answer(id, false, answer));
		}
	}

	/**
	 * A need as the file tells it.
	 *
	 * @param ago days ago on which it was stated
	 * @param sorted whether it was looked at
	 * @param answer what the official answered, {@code null} while it waits
	 */
	record Stated(String by, int ago, String subject, @Nullable String sector, String why, @Nullable String evidence,
			Urgency urgency, @Nullable String international, boolean sorted, @Nullable String answer) {

		NeedData data() {
			return new NeedData(this.subject, this.sector, null, this.why, this.evidence, this.urgency,
					this.international);
		}

	}

}
