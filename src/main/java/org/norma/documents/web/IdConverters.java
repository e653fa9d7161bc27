package org.norma.documents.web;

import java.util.UUID;

import org.norma.documents.DocumentId;
import org.norma.documents.RevisionId;
import org.norma.documents.SectionId;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the identifiers of documents from addresses. */
@Configuration(proxyBeanMethods = false)
class IdConverters implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, DocumentId.class, (text) -> new DocumentId(UUID.fromString(text)));
		registry.addConverter(String.class, RevisionId.class, (text) -> new RevisionId(UUID.fromString(text)));
		registry.addConverter(String.class, SectionId.class, (text) -> new SectionId(UUID.fromString(text)));
	}

}
