// Command verify is the independent judge of an exported log: it shares no line with Mithaq, only the specifications.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go LOG-FOLDER
//
// It reads `checkpoint`, `vkeys` and `tile/…` in the C2SP layout and checks, by golang.org/x/mod/sumdb/note and …/tlog: the log's signature (0x01), every
// 0x04 cosignature whose key it is given, the root recomputed from the entry bundles, every tile, and some thousand inclusion and consistency
// proofs. It prints one line of JSON and exits with 0 (accepted) or 1 (refused: "error" says why). 0x06 lines it ignores: Go 1.19 knows no ML-DSA.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

// proofs is how many of each kind are made and checked, evenly over the log.
const proofs = 3000

type report struct {
	OK                bool     `json:"ok"`
	Error             string   `json:"error,omitempty"`
	Origin            string   `json:"origin,omitempty"`
	Size              int64    `json:"size"`
	Root              string   `json:"root,omitempty"`
	LogSignatures     []string `json:"logSignatures"`
	Cosignatures      []string `json:"cosignatures"`
	Tiles             int      `json:"tiles"`
	InclusionProofs   int      `json:"inclusionProofs"`
	ConsistencyProofs int      `json:"consistencyProofs"`
}

func main() {
	result := report{LogSignatures: []string{}, Cosignatures: []string{}}
	err := fmt.Errorf("usage: verify LOG-FOLDER")
	if len(os.Args) == 2 {
		err = verify(os.Args[1], &result)
	}
	result.OK = err == nil
	if err != nil {
		result.Error = err.Error()
	}
	line, _ := json.Marshal(result)
	fmt.Println(string(line))
	if err != nil {
		os.Exit(1)
	}
}

func verify(folder string, result *report) error {
	tree, err := openCheckpoint(folder, result)
	if err != nil {
		return err
	}
	hashes, err := readEntries(folder, tree.N)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("root of the entries is %v, the checkpoint says %v", root, tree.Hash)
	}
	if err := checkTiles(folder, tree.N, hashes, result); err != nil {
		return err
	}
	return checkProofs(folder, tree, hashes, result)
}

// openCheckpoint verifies the note under all known keys; note.Open refuses a known key's bad signature, and a note without any good one.
func openCheckpoint(folder string, result *report) (tlog.Tree, error) {
	var tree tlog.Tree
	keys, err := os.ReadFile(filepath.Join(folder, "vkeys"))
	if err != nil {
		return tree, err
	}
	var verifiers []note.Verifier
	cosigners := map[uint32]bool{}
	for _, vkey := range strings.Split(strings.TrimSuffix(string(keys), "\n"), "\n") {
		verifier, err := newVerifier(vkey)
		if err != nil {
			return tree, fmt.Errorf("vkeys: %q: %v", vkey, err)
		}
		if verifier == nil {
			continue // 0x06
		}
		if _, ok := verifier.(*cosignatureVerifier); ok {
			cosigners[verifier.KeyHash()] = true
		}
		verifiers = append(verifiers, verifier)
	}
	message, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(message, note.VerifierList(verifiers...))
	if err != nil {
		return tree, fmt.Errorf("checkpoint: %v", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return tree, fmt.Errorf("checkpoint: %d lines of text", len(lines)-1)
	}
	result.Origin = lines[0]
	if _, err := fmt.Sscanf(lines[1], "%d", &tree.N); err != nil || fmt.Sprint(tree.N) != lines[1] {
		return tree, fmt.Errorf("checkpoint: size %q", lines[1])
	}
	if tree.Hash, err = tlog.ParseHash(lines[2]); err != nil {
		return tree, fmt.Errorf("checkpoint: root: %v", err)
	}
	result.Size, result.Root = tree.N, tree.Hash.String()
	for _, signature := range opened.Sigs {
		if cosigners[signature.Hash] {
			result.Cosignatures = append(result.Cosignatures, signature.Name)
		} else if signature.Name == result.Origin {
			result.LogSignatures = append(result.LogSignatures, signature.Name)
		}
	}
	if len(result.LogSignatures) == 0 {
		return tree, fmt.Errorf("checkpoint: not signed by its log")
	}
	return tree, nil
}

// newVerifier makes a verifier of a vkey: 0x01 by the note package, 0x04 by this program, 0x06 none (nil).
func newVerifier(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("not a vkey")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) == 0 {
		return nil, fmt.Errorf("not base64")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	hash := binary.BigEndian.Uint32(sum[:])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		return nil, fmt.Errorf("key id is not %08x", hash)
	}
	switch key[0] {
	case 0x01:
		return note.NewVerifier(vkey)
	case 0x04:
		if len(key) != 1+ed25519.PublicKeySize {
			return nil, fmt.Errorf("key of %d bytes", len(key)-1)
		}
		return &cosignatureVerifier{parts[0], hash, ed25519.PublicKey(key[1:])}, nil
	case 0x06:
		return nil, nil
	}
	return nil, fmt.Errorf("unknown type 0x%02x", key[0])
}

// cosignatureVerifier verifies C2SP tlog-cosignature, type 0x04.
type cosignatureVerifier struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (v *cosignatureVerifier) Name() string    { return v.name }
func (v *cosignatureVerifier) KeyHash() uint32 { return v.hash }
func (v *cosignatureVerifier) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(signature), text)
	return ed25519.Verify(v.key, []byte(message), signature[8:])
}

// storedHashes holds all hashes of a tree in tlog's storage order.
type storedHashes []tlog.Hash

func (s storedHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index < 0 || index >= int64(len(s)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		hashes[i] = s[index]
	}
	return hashes, nil
}

// readEntries hashes every entry of every bundle. A bundle entry is a u16 length and that many bytes.
func readEntries(folder string, size int64) (storedHashes, error) {
	hashes := make(storedHashes, 0, 2*size)
	for n := int64(0); n*256 < size; n++ {
		width := 256
		if size-n*256 < 256 {
			width = int(size - n*256)
		}
		path := tilePath("entries", n, width)
		bundle, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return nil, err
		}
		for i := 0; i < width; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s: ends within entry %d", path, n*256+int64(i))
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			stored, err := tlog.StoredHashes(n*256+int64(i), bundle[2:end], hashes)
			if err != nil {
				return nil, err
			}
			hashes = append(hashes, stored...)
			bundle = bundle[end:]
		}
		if len(bundle) != 0 {
			return nil, fmt.Errorf("%s: %d bytes too many", path, len(bundle))
		}
	}
	return hashes, nil
}

// checkTiles compares every tile that a tree of this size has, full and partial, byte for byte.
func checkTiles(folder string, size int64, hashes storedHashes, result *report) error {
	for _, tile := range tlog.NewTiles(tileHeight, 0, size) {
		// NewTiles lists a partial tile at every width that it ever had; a static log keeps the last.
		if width := size>>(tileHeight*uint(tile.L)) - tile.N<<tileHeight; tile.W < 1<<tileHeight && int64(tile.W) < width {
			continue
		}
		want, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return err
		}
		path := tilePath(fmt.Sprint(tile.L), tile.N, tile.W)
		have, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return err
		}
		if !bytes.Equal(have, want) {
			return fmt.Errorf("%s: is not the tile of these entries", path)
		}
		result.Tiles++
	}
	return nil
}

// checkProofs proves from the tile files (tlog.TileHashReader authenticates them against the checkpoint) and checks against the entries.
func checkProofs(folder string, tree tlog.Tree, hashes storedHashes, result *report) error {
	if tree.N == 0 {
		return nil
	}
	reader := tlog.TileHashReader(tree, tileFolder(folder))
	step := tree.N/proofs + 1
	for index := int64(0); index < tree.N; index += step {
		proof, err := tlog.ProveRecord(tree.N, index, reader)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, hashes[tlog.StoredHashIndex(0, index)]); err != nil {
			return fmt.Errorf("inclusion of %d: %v", index, err)
		}
		result.InclusionProofs++
		older, err := tlog.TreeHash(index+1, hashes)
		if err != nil {
			return err
		}
		consistency, err := tlog.ProveTree(tree.N, index+1, reader)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(consistency, tree.N, tree.Hash, index+1, older); err != nil {
			return fmt.Errorf("consistency of %d: %v", index+1, err)
		}
		result.ConsistencyProofs++
	}
	return nil
}

type tileFolder string

func (f tileFolder) Height() int                     { return tileHeight }
func (f tileFolder) SaveTiles([]tlog.Tile, [][]byte) {}
func (f tileFolder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	read := make([][]byte, len(tiles))
	for i, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), tilePath(fmt.Sprint(tile.L), tile.N, tile.W)))
		if err != nil {
			return nil, err
		}
		read[i] = data
	}
	return read, nil
}

// tilePath is the C2SP layout: tlog's own says tile/8/<L>/<N>, this one tile/<L>/<N>.
func tilePath(level string, n int64, width int) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + level + "/" + path
}
