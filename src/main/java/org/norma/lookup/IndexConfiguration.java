package org.norma.lookup;

import java.nio.file.Path;

import org.apache.lucene.util.Version;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

	/** The index stands in {@code index} of the data folder. */
	@Bean
	IndexFolder indexFolder(@Value("${norma.data}") Path dataFolder) {
		return new IndexFolder(dataFolder.resolve("index"));
	}

	@Bean
	HibernatePropertiesCustomizer searchIndexSettings(IndexFolder folder) {
		var mapping = new EditionMapping();
		return (settings) -> {
			settings.put("hibernate.search.backend.directory.root", folder.path().toString());
			settings.put("hibernate.search.backend.analysis.configurer", mapping);
			settings.put("hibernate.search.mapping.configurer", mapping);
			settings.put("hibernate.search.backend.lucene_version", Version.LATEST);
		};
	}

}
