package org.norma;

import java.util.Arrays;
import java.util.Map;

import org.norma.accounts.VouchCommand;
import org.norma.imports.ImportCommand;
import org.norma.ledger.LedgerCommand;

import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.Modulithic;

/** Starts Norma: the whole life of standards, from need to withdrawal. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Norma", sharedModules = "shared")
public class NormaApplication {

	/**
	 * No port is opened, nothing is printed but what the command says, and jobs, such as
	 * sending mails, are left to the running application and its settings.
	 */
	private static final Map<String, Object> COMMAND = Map.of("server.port", "-1", "management.server.port", "-1",
			"db-scheduler.enabled", "false", "norma.demo-beside", "false");

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals("import")) {
			System.exit(command(args));
		}
		if (args.length > 0 && args[0].equals("verify-ledger")) {
			System.exit(verifyLedger(args));
		}
		if (args.length > 0 && args[0].equals("vouch-for")) {
			System.exit(vouchFor(args));
		}
		SpringApplication.run(NormaApplication.class, args);
	}

	/** {@code vouch-for USER-NAME}: the word of whoever runs the machine. */
	static int vouchFor(String... args) {
		try (var context = start("error", args)) {
			return context.getBean(VouchCommand.class).run(new DefaultApplicationArguments(args), System.out);
		}
	}

	/**
	 * {@code import FILE …}: runs it without a web server and answers with its exit
	 * status.
	 */
	static int command(String... args) {
		try (var context = start("warn", args)) {
			return context.getBean(ImportCommand.class).run(new DefaultApplicationArguments(args), System.out);
		}
	}

	/**
	 * {@code verify-ledger [--head=…]}: checks the chain without a web server and answers
	 * with its exit status; why Norma did not start, if so, is said by the start.
	 */
	static int verifyLedger(String... args) {
		try (var context = start("error", args)) {
			return context.getBean(LedgerCommand.class).run(new DefaultApplicationArguments(args), System.out);
		}
		catch (RuntimeException ex) {
			return LedgerCommand.NOT_CHECKED;
		}
	}

	private static ConfigurableApplicationContext start(String told, String... args) {
		var application = new SpringApplication(NormaApplication.class);
		application.setDefaultProperties(Map.of("logging.level.root", told));
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.addInitializers((context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("command", COMMAND)));
		return application.run(Arrays.copyOfRange(args, 1, args.length));
	}

}
