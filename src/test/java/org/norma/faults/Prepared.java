package org.norma.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.NormaApplication;
import org.norma.accounts.AccountService;
import org.norma.accounts.PasswordService;
import org.norma.bodies.BodyId;
import org.norma.projects.World;
import org.norma.publications.Road;
import org.norma.shared.Role;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A data folder with people and with projects that wait for their approval.
 *
 * @param projects those that wait
 */
record Prepared(List<UUID> projects) {

	static final String PASSWORD = "seven silver bicycles";

	static final String LEVEL = "industry.YD";

	static final int OFFICIALS = 4;

	static final int READERS = 3;

	static final String ADMINISTRATOR = "admin@norma.example";

	static String official(int number) {
		return "official" + number + "@norma.example";
	}

	static Prepared in(Path data, int projects) {
		try (var norma = new SpringApplicationBuilder(NormaApplication.class, World.class, Road.class).run(
				"--norma.data=" + data, "--norma.demo=false", "--db-scheduler.enabled=false", "--server.port=-1",
				"--management.server.port=-1")) {
			var road = norma.getBean(Road.Travel.class);
			road.acting().clock().set(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1));
			people(norma, road.acting());
			var waiting = new ArrayList<UUID>();
			for (int n = 0; n < projects; n++) {
				waiting.add(road.toApproval(LEVEL).value());
			}
			return new Prepared(List.copyOf(waiting));
		}
	}

	private static void people(ConfigurableApplicationContext norma, World.Acting acting) {
		person(norma, ADMINISTRATOR, Role.ADMINISTRATOR, null);
		for (int n = 0; n < OFFICIALS; n++) {
			person(norma, official(n), Role.OFFICIAL, acting.authority());
		}
		for (int n = 0; n < READERS; n++) {
			person(norma, "drafter" + n + "@norma.example", Role.DRAFTER, acting.lead());
		}
	}

	private static void person(ConfigurableApplicationContext norma, String name, Role role, @Nullable UUID body) {
		var accounts = norma.getBean(AccountService.class);
		var account = accounts.create(name, name, Locale.ENGLISH);
		accounts.grant(account.id(), role, (body != null) ? new BodyId(body) : null,
				LocalDate.now(norma.getBean(Clock.class)), null);
		norma.getBean(PasswordService.class).set(account.token(), PASSWORD);
	}

}
