// For tests/wasm/claims_test.mjs: native_answers OUT writes what these rules answer on this machine.
#include "claims/answers.h"
#include "claims/evidence_shipped.h"
#include "claims/labelled.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace amble::claims {

namespace {

const Day kToday = day_of({2029, 1, 31}); // after some reviews were due

std::vector<LabelledText> labelled_texts(const std::string& file_name) {
    std::stringstream text;
    text << std::ifstream("tests/claims/" + file_name).rdbuf();
    auto read = read_labelled(text.str());
    if (!read) std::cerr << file_name << ": " << english(read.error().sentence) << '\n';
    return read ? texts(*std::move(read)) : std::vector<LabelledText>();
}

/// Each sentence by itself, each post as a whole, and what nobody labels.
std::vector<std::string> all_texts() {
    std::vector<std::string> all{"", "\n\n", "\xFF\xC3 walking \xE2\x82 helps",
                                 "Yoga\xC2\xA0helps. \xF0\x9F\x98\x80 Ist Yoga gut?"};
    std::string article;
    for (const char* file : {"sentences.tsv", "posts.tsv", "blind.tsv"}) {
        for (const LabelledText& each : labelled_texts(file)) {
            all.push_back(each.text);
            article += each.text + "\n\n";
            if (each.sentences.size() < 2) continue;
            for (const Labelled& sentence : each.sentences)
                all.push_back(sentence.text);
        }
    }
    all.push_back(std::move(article));
    return all;
}

/// The size in four bytes, the lowest first, and the bytes.
void write(std::ofstream& file, std::string_view text) {
    for (int byte = 0; byte < 4; ++byte)
        file.put(static_cast<char>(text.size() >> (8 * byte)));
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
}

int write_all(const char* path) {
    const Catalogue& full = shipped_evidence();
    const PortableEvidence portable{without_details(full), {full.verdicts.front().id}};
    const Marker marker(full);
    std::ofstream file(path, std::ios::binary);
    write(file, packed(portable));
    write(file, std::to_string(kToday.number));
    for (const std::string& text : all_texts()) {
        write(file, text);
        write(file, spans_json(marker, text, marker.mark(text)));
        for (const char* language : {"en", "de"})
            write(file, answers_json(marker, portable, text, {language, kToday}));
    }
    return file.flush() ? 0 : 1;
}

} // namespace

} // namespace amble::claims

int main(int count, char** words) {
    return count == 2 ? amble::claims::write_all(words[1]) : 2;
}
