package org.norma;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Norma: the whole life of standards, from need to withdrawal. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Norma", sharedModules = "shared")
public class NormaApplication {

	public static void main(String[] args) {
		SpringApplication.run(NormaApplication.class, args);
	}

}
