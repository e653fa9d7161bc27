package org.norma;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * The PostgreSQL of the tests: a container where a Docker engine answers, otherwise the
 * embedded one. Each application context gets a database of its own: the first an empty
 * one, which it migrates, the others a copy of that at the end of its migrations.
 */
public final class TestDatabase implements ContextCustomizerFactory {

	private static final Logger log = LoggerFactory.getLogger(TestDatabase.class);

	private static final String IMAGE = System.getenv().getOrDefault("NORMA_TEST_IMAGE", "postgres:18");

	private static final String MIGRATED = "norma_migrated";

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return new OwnDatabase();
	}

	/** The JDBC address of a new, empty database. */
	public static String newDatabase() {
		return Server.INSTANCE.create("norma_" + COUNT.incrementAndGet());
	}

	private enum Server {

		INSTANCE;

		private final String address;

		private volatile boolean migrated;

		Server() {
			this.address = docker() ? containerOrEmbedded() : embedded("no Docker engine answers");
		}

		private static boolean docker() {
			try {
				return !Boolean.getBoolean("norma.test.embedded") && DockerClientFactory.instance().isDockerAvailable();
			}
			catch (RuntimeException ex) {
				return false;
			}
		}

		private static String containerOrEmbedded() {
			try {
				return container();
			}
			catch (ContainerFetchException ex) {
				return embedded("the Docker engine has no image " + IMAGE + " and cannot fetch it");
			}
		}

		@SuppressWarnings("resource")
		private static String container() {
			var container = new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
				.withUsername("postgres")
				.withPassword("postgres")
				.withDatabaseName("postgres");
			container.start();
			log.info("Test database: a container of {}", IMAGE);
			return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432)
					+ "/%s?user=postgres&password=postgres&reWriteBatchedInserts=true";
		}

		private static String embedded(String why) {
			try {
				var postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
				log.info("Test database: embedded PostgreSQL, because {}", why);
				return "jdbc:postgresql://localhost:" + postgres.getPort()
						+ "/%s?user=postgres&reWriteBatchedInserts=true";
			}
			catch (java.io.IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private String create(String name) {
			execute("create database " + name);
			return String.format(this.address, name);
		}

		/** A database for a context: migrated already, unless this is the first. */
		private String createMigrated(String name) {
			execute("create database " + name + (this.migrated ? " template " + MIGRATED : ""));
			return String.format(this.address, name);
		}

		/** Keeps the tables as the migrations left them, before anything is written. */
		private synchronized void keepMigrated(String name) {
			if (!this.migrated) {
				execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'",
						"create database " + MIGRATED + " template " + name);
				this.migrated = true;
			}
		}

		private void execute(String... statements) {
			try (var connection = java.sql.DriverManager.getConnection(String.format(this.address, "postgres"));
					var statement = connection.createStatement()) {
				for (var each : statements) {
					statement.execute(each);
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** Equal to every other one, so that contexts are still cached and shared. */
	private record OwnDatabase() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			var name = "norma_" + COUNT.incrementAndGet();
			var index = "target/test-index/" + ProcessHandle.current().pid() + "-" + COUNT.get();
			context.addBeanFactoryPostProcessor((beans) -> beans.addBeanPostProcessor(new AfterMigrations(name)));
			TestPropertyValues
				.of("spring.datasource.url=" + Server.INSTANCE.createMigrated(name), "norma.data=" + index,
						"server.port=0", "management.server.port=-1", "spring.datasource.hikari.maximum-pool-size=8",
						"spring.datasource.hikari.connection-timeout=20000", "db-scheduler.shutdown-max-wait=1s",
						"spring.datasource.hikari.minimum-idle=0", "norma.demo-beside=false")
				.applyTo(context);
		}

	}

	private record AfterMigrations(String name) implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			if (bean instanceof FlywayMigrationInitializer) {
				Server.INSTANCE.keepMigrated(this.name);
			}
			return bean;
		}

	}

}
