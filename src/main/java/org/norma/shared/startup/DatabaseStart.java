package org.norma.shared.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Begins with the embedded database, where none is configured, before the application is
 * put together: both take their seconds side by side.
 */
public class DatabaseStart implements ApplicationListener<SpringApplicationEvent>, Ordered {

	private @Nullable EmbeddedDatabase database;

	/** After the ports were found free. */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationPreparedEvent prepared) {
			prepare(prepared.getApplicationContext());
		}
		else if (event instanceof ApplicationFailedEvent) {
			end();
		}
	}

	private void prepare(ConfigurableApplicationContext context) {
		var environment = context.getEnvironment();
		var folder = Path.of(environment.getRequiredProperty("norma.data"));
		if (isEmbedded(environment, "spring.datasource.url") && isEmbedded(environment, "norma.database")) {
			this.database = new EmbeddedDatabase(folder);
			register((BeanDefinitionRegistry) context.getBeanFactory(), this.database);
		}
		else {
			mend(folder);
		}
	}

	private static boolean isEmbedded(Environment environment, String property) {
		return environment.getProperty(property, "embedded").equals("embedded");
	}

	private static void register(BeanDefinitionRegistry beans, EmbeddedDatabase database) {
		var application = new RootBeanDefinition(EmbeddedDatabase.class, () -> database);
		application.setDestroyMethodName("close");
		beans.registerBeanDefinition("embeddedDatabase", application);
		beans.registerBeanDefinition("embeddedDatabaseOwner",
				new RootBeanDefinition(FlywayConnectionDetails.class, database::owner));
	}

	/** What an earlier version kept beside a database of the operator's. */
	private static void mend(Path folder) {
		try {
			PrivateFiles.mendAll(PrivateFiles.folder(folder.toAbsolutePath().normalize()));
		}
		catch (IOException ex) {
			throw new CannotStart("The data folder " + folder + " cannot be written: " + ex.getMessage(),
					"Give this user the right to write there, or start with --norma.data=ANOTHER_FOLDER.");
		}
	}

	private void end() {
		if (this.database != null) {
			try {
				this.database.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
