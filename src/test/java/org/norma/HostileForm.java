package org.norma;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * What a handler reads, with something plausible in each field, so that only the one
 * field that is nonsense is in the way.
 */
record HostileForm(Map<String, String> fields, Map<String, List<String>> nonsense, Optional<String> file,
		List<String> headers) {

	/** Long, and of letters that cannot be packed: what no index of PostgreSQL takes. */
	static final String HUGE = new Random(1).ints(20_000, 'a', 'z' + 1)
		.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
		.toString();

	/** NUL and half a character. */
	static final String NO_TEXT = "a\u0000b\uD800";

	private static final Map<String, String> GOOD = new HashMap<>(Map.ofEntries(Map.entry("sector", "C"),
			Map.entry("mail", "somebody@example.org"), Map.entry("level", "national.recommended"),
			Map.entry("legalGround", "basic-common"), Map.entry("authority", "SAC"),
			Map.entry("committee", "SAC/TC 151"), Map.entry("memberCode", "LEAD"), Map.entry("lead", "LEAD"),
			Map.entry("drafting", "LEAD"), Map.entry("department", "469"), Map.entry("language", "en"),
			Map.entry("theme", "dark"), Map.entry("body", "SAC"), Map.entry("action", "save"),
			Map.entry("url", "https://example.org"), Map.entry("website", ""), Map.entry("targetLevel", ""),
			Map.entry("target", ""), Map.entry("adopts", ""), Map.entry("degree", ""), Map.entry("need", ""),
			Map.entry("cooperating", ""), Map.entry("revision", ""), Map.entry("clause", ""),
			Map.entry("addressees", ""), Map.entry("experts", ""), Map.entry("levelCode", ""),
			Map.entry("regionCode", ""), Map.entry("region", ""), Map.entry("parentCode", ""),
			Map.entry("parent", "industry"), Map.entry("part", "ZZ"), Map.entry("replaces", ""),
			Map.entry("ics", "29.220"), Map.entry("ccs", "K82"), Map.entry("sectors", "C"),
			Map.entry("until", "2026-06-02"), Map.entry("version", "0"), Map.entry("basis", "Law"),
			Map.entry("userName", "somebody"), Map.entry("gate", "similar"), Map.entry("asOf", "2026-03-02"),
			Map.entry("page", "1"), Map.entry("sort", "code"), Map.entry("size", "10")));

	/**
	 * Read from the request itself: searches and exports, and the report of an import.
	 */
	private static final List<String> OF_REQUESTS = List.of("q", "on", "asOf", "sort", "page", "size", "level",
			"status", "year", "list", "lang", "theme", "from");

	private static final List<String> OF_MAPS = List.of("action", "presetName", "asOf", "source", "knowledge",
			"charset", "column.NUMBER", "constant.NUMBER", "column.TITLE", "takeOver", "complete", "item.indicators",
			"authority", "committee", "parent", "q");

	static HostileForm of(RequestMappingInfo mapping, HandlerMethod handler) {
		var fields = new LinkedHashMap<String, String>();
		var nonsense = new LinkedHashMap<String, List<String>>();
		var reads = handler.getBeanType().getName().matches(".*\\.(lookup|api)\\..*");
		mapping.getParamsCondition()
			.getExpressions()
			.forEach((each) -> fields.put(each.getName(), String.valueOf(each.getValue())));
		String file = null;
		for (var parameter : handler.getMethod().getParameters()) {
			read(parameter, reads, fields, nonsense);
			file = (file != null) ? file : file(parameter);
		}
		return new HostileForm(fields, nonsense, Optional.ofNullable(file),
				handler.hasMethodAnnotation(HxRequest.class) ? List.of("HX-Request") : List.of());
	}

	private static void read(Parameter parameter, boolean reads, Map<String, String> fields,
			Map<String, List<String>> nonsense) {
		var type = parameter.getType();
		if (type == HttpServletRequest.class && reads) {
			OF_REQUESTS.forEach((name) -> put(name, String.class, fields, nonsense));
		}
		else if (parameter.isAnnotationPresent(RequestParam.class)) {
			if (Map.class.isAssignableFrom(type)) {
				OF_MAPS.forEach((name) -> put(name, String.class, fields, nonsense));
			}
			else {
				put(name(parameter), type, fields, nonsense);
			}
		}
		else if (type.isRecord() && !parameter.isAnnotationPresent(PathVariable.class)) {
			Arrays.stream(type.getRecordComponents())
				.forEach((field) -> put(field.getName(), field.getType(), fields, nonsense));
		}
	}

	private static void put(String name, Class<?> type, Map<String, String> fields,
			Map<String, List<String>> nonsense) {
		nonsense.put(name, nonsense(type));
		if (type == List.class && !name.equals("experts") && !name.equals("codes") && !name.equals("year")) {
			nonsense.put(name + "[1].words", nonsense(String.class));
			nonsense.put(name + "[1].verdict", nonsense(Enum.class));
			fields.put(name + "[1].words", "text");
			fields.put(name + "[1].verdict", "MET");
		}
		else if (type != MultipartFile.class) {
			fields.putIfAbsent(name, plausible(name, type));
		}
	}

	private static String file(Parameter parameter) {
		if (parameter.getType() == MultipartFile.class) {
			return name(parameter);
		}
		return parameter.getType().isRecord() ? Arrays.stream(parameter.getType().getRecordComponents())
			.filter((field) -> field.getType() == MultipartFile.class)
			.map((field) -> field.getName())
			.findFirst()
			.orElse(null) : null;
	}

	private static String name(Parameter parameter) {
		var given = parameter.getAnnotation(RequestParam.class);
		return (given == null) ? parameter.getName() : !given.value().isEmpty() ? given.value()
				: !given.name().isEmpty() ? given.name() : parameter.getName();
	}

	private static List<String> nonsense(Class<?> type) {
		return switch (type.getSimpleName()) {
			case "String", "LevelCode" -> List.of("", NO_TEXT + "%", HUGE);
			case "LocalDate" -> List.of("", "tomorrow", "+999999999-12-31");
			case "int", "Integer", "long", "Long" -> List.of("", "two", "99999999999999999999", "-2147483648");
			default -> List.of("", "nonsense" + NO_TEXT);
		};
	}

	private static String plausible(String name, Class<?> type) {
		if (type.isEnum()) {
			return String.valueOf(type.getEnumConstants()[0]);
		}
		return switch (type.getSimpleName()) {
			case "LocalDate" -> GOOD.getOrDefault(name, "2026-05-02");
			case "UUID" -> GOOD.getOrDefault(name, UUID.randomUUID().toString());
			case "boolean", "Boolean" -> "true";
			case "int", "Integer", "long", "Long" -> GOOD.getOrDefault(name, "1");
			default -> GOOD.getOrDefault(name, "text");
		};
	}

}
