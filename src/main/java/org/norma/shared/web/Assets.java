package org.norma.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.webjars.WebJarVersionLocator;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;

/**
 * The styles, scripts and pictures of the pages, each under an address that changes with
 * its content: browsers keep it for ever. The addresses are made at the start, so that no
 * link of a page is looked for in the class path.
 */
@Component
class Assets {

	/** The folders of our own files. */
	static final List<String> FOLDERS = List.of("css", "js", "img");

	static final String WEBJARS = "/webjars/";

	private final Map<String, String> versioned = new HashMap<>();

	private final Map<String, String> fromWebJars = new ConcurrentHashMap<>();

	private final WebJarVersionLocator webJars = new WebJarVersionLocator();

	Assets() {
		FOLDERS.forEach(this::addFilesOf);
	}

	private void addFilesOf(String folder) {
		try {
			for (var file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:/static/" + folder + "/*.*")) {
				var path = "/" + folder + "/" + Objects.requireNonNull(file.getFilename());
				this.versioned.put(path, withVersion(path, fingerprint(file)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String fingerprint(Resource file) throws IOException {
		try (var content = file.getInputStream()) {
			return DigestUtils.md5DigestAsHex(content);
		}
	}

	private static String withVersion(String path, String version) {
		return StringUtils.stripFilenameExtension(path) + "-" + version + "." + StringUtils.getFilenameExtension(path);
	}

	/**
	 * The address under which a file is served: the given one where it is none of ours.
	 * @param link path without the context path, such as {@code /css/norma.css}
	 */
	String versioned(String link) {
		if (link.startsWith(WEBJARS)) {
			return this.fromWebJars.computeIfAbsent(link, this::webJar);
		}
		return this.versioned.getOrDefault(link, link);
	}

	private String webJar(String link) {
		var path = link.substring(WEBJARS.length());
		var slash = path.indexOf('/');
		var version = (slash > 0) ? this.webJars.version(path.substring(0, slash)) : null;
		return (version != null) ? WEBJARS + path.substring(0, slash) + "/" + version + path.substring(slash) : link;
	}

}
