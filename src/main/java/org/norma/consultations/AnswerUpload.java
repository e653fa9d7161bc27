package org.norma.consultations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.norma.shared.RuleBroken;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes the answers of a table of comments: all of them, or none. What a line says
 * already stays as it was answered, and nobody is told again.
 */
@Service
@Transactional
public class AnswerUpload {

	private final Consultations consultations;

	private final CommentChanges changes;

	private final DispositionService dispositions;

	AnswerUpload(Consultations consultations, CommentChanges changes, DispositionService dispositions) {
		this.consultations = consultations;
		this.changes = changes;
		this.dispositions = dispositions;
	}

	/**
	 * Takes a CSV or XLSX file in the columns of the downloaded table.
	 * @return the numbers of the comments answered, or the lines that keep the table from
	 * being taken
	 * @throws RuleBroken when the file as a whole cannot be read
	 */
	public UploadReport upload(RoundId id, byte[] file) {
		var view = this.consultations.round(id);
		this.dispositions.refuseUnlessLed(id);
		var known = known(view);
		var table = new AnswerReader(this.changes.choices(view), promised(known.values()), TableFile.read(file));
		if (table.refused().isEmpty()) {
			var answered = answer(view, known, table);
			if (table.refused().isEmpty()) {
				return new UploadReport(answered, List.of(), List.of());
			}
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return new UploadReport(List.of(), List.of(), table.refused());
	}

	/** Refuses a file by its size, before it is read. */
	public void refuseTooLarge(long bytes) {
		if (bytes > TableFile.LARGEST) {
			throw new RuleBroken("consultations.file.too-large", String.valueOf(TableFile.LARGEST / 1024 / 1024));
		}
	}

	private Map<String, CommentRow> known(RoundView view) {
		return this.consultations.comments(view, CommentFilter.ALL, Pageable.unpaged())
			.stream()
			.collect(Collectors.toMap(CommentRow::code, Function.identity()));
	}

	private static Map<String, PromisedChange> promised(Collection<CommentRow> rows) {
		var promised = new HashMap<String, PromisedChange>();
		for (var row : rows) {
			var change = row.change();
			if (change != null) {
				promised.put(row.code(), change);
			}
		}
		return promised;
	}

	private List<String> answer(RoundView view, Map<String, CommentRow> known, AnswerReader table) {
		return table.taken()
			.stream()
			.filter((read) -> !answered(known, read))
			.filter((read) -> answered(view.round().id(), table, read))
			.map(AnswerReader.Read::code)
			.toList();
	}

	private static boolean answered(Map<String, CommentRow> known, AnswerReader.Read read) {
		var row = known.get(read.code());
		return row != null && row.says(read.answer());
	}

	private boolean answered(RoundId round, AnswerReader table, AnswerReader.Read read) {
		try {
			this.dispositions.disposeAll(round, List.of(read.code()), Map.of(), read.answer());
			return true;
		}
		catch (RuleBroken ex) {
			table.refuse(read, ex);
			return false;
		}
	}

}
