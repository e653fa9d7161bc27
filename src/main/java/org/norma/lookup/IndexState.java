package org.norma.lookup;

import java.util.List;
import java.util.UUID;

import org.apache.lucene.search.IndexSearcher;
import org.norma.shared.web.SearchState;

import org.springframework.stereotype.Component;

/** Counts the states of the index that this machine has seen. */
@Component
class IndexState implements SearchState {

	private final Index index;

	private final SearchIndex building;

	private final String machine = UUID.randomUUID().toString();

	private List<Object> last = List.of();

	private long states;

	IndexState(Index index, SearchIndex building) {
		this.index = index;
		this.building = building;
	}

	@Override
	public String state() {
		return this.machine + ":" + this.index.ask(this::count) + ":" + this.building.progress();
	}

	private synchronized long count(IndexSearcher searcher) {
		var now = Counts.state(searcher);
		if (!now.equals(this.last)) {
			this.last = now;
			this.states++;
		}
		return this.states;
	}

}
